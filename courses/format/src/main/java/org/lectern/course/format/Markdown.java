package org.lectern.course.format;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Short Markdown outside lessons: stems, options, reasons, explanations, a lab's task. */
public final class Markdown {

    private static final Pattern ONE_PARAGRAPH = Pattern.compile("^<p>((?:(?!</?p>).)*)</p>\\s*$", Pattern.DOTALL);

    private Markdown() {}

    /** Safe HTML of a text in that course; cross links lead into the course. */
    public static String html(String course, String markdown) {
        return MarkdownText.parse(markdown)
                .html(links(course), UnaryOperator.identity())
                .strip();
    }

    /** The same, and a single paragraph without its tags: for an option's line. */
    public static String inlineHtml(String course, String markdown) {
        var html = html(course, markdown);
        var paragraph = ONE_PARAGRAPH.matcher(html);
        return paragraph.matches() ? paragraph.group(1) : html;
    }

    /** {@code section:id#anchor} and {@code lab:id} as portal addresses; anything else stays. */
    static UnaryOperator<String> links(String course) {
        return target ->
                CrossLink.parse(target).map(link -> link.address(course)).orElse(target);
    }

    /** A link that names a thing of the course by its id. */
    record CrossLink(Kind kind, String id, Optional<String> anchor) {

        enum Kind {
            SECTION,
            LAB
        }

        private static final Pattern FORM = Pattern.compile("(section|lab):([^#\\s]*)(?:#(\\S*))?");

        static Optional<CrossLink> parse(String target) {
            var form = FORM.matcher(target);
            return form.matches()
                    ? Optional.of(new CrossLink(
                            form.group(1).equals("section") ? Kind.SECTION : Kind.LAB,
                            form.group(2),
                            Optional.ofNullable(form.group(3))))
                    : Optional.empty();
        }

        String address(String course) {
            return switch (kind) {
                case SECTION ->
                    "/courses/" + course + "/" + id
                            + anchor.map(name -> "#" + name).orElse("");
                case LAB -> "/courses/" + course + "/labs/" + id;
            };
        }
    }
}
