package org.lectern.course.format;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomBlock;

/** A block of code as the reader sees it: what a fence and the blocks that belong to it become before rendering. */
final class CodeFigure extends CustomBlock {

    private final String language;
    private final Optional<String> title;
    private final boolean executed;
    private final String code;
    private final Set<Integer> marked;
    private final Optional<String> output;

    CodeFigure(
            String language,
            Optional<String> title,
            boolean executed,
            String code,
            Set<Integer> marked,
            Optional<String> output) {
        this.language = language;
        this.title = title;
        this.executed = executed;
        this.code = code;
        this.marked = marked;
        this.output = output;
    }

    /** The parts of the figure in the structure that {@link LessonHtml} documents. */
    String html() {
        var html = new StringBuilder("<figure class=\"code\" data-language=\"")
                .append(language)
                .append("\">");
        if (title.isPresent() || executed) {
            html.append("<figcaption><span class=\"code-title\">")
                    .append(Highlighter.escape(name()))
                    .append("</span>")
                    .append(executed ? "<span class=\"code-executed\">executed</span>" : "")
                    .append("</figcaption>");
        }
        html.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Code: ")
                .append(Highlighter.escape(name()).replace("\"", "&quot;"))
                .append("\"><code>");
        int number = 0;
        for (var line : Highlighter.lines(language, code)) {
            number++;
            html.append("<span class=\"line").append(marked.contains(number) ? " marked" : "");
            html.append("\" data-line=\"")
                    .append(number)
                    .append("\">")
                    .append(line)
                    .append("\n</span>");
        }
        html.append("</code></pre>");
        output.ifPresent(printed -> html.append(
                        "<div class=\"code-output\"><p>Prints</p><pre tabindex=\"0\" role=\"region\" aria-label=\"Output\"><samp>")
                .append(Highlighter.escape(printed))
                .append("</samp></pre></div>"));
        return html.append("</figure>").toString();
    }

    private String name() {
        return title.orElse(language);
    }
}
