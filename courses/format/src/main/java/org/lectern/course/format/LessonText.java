package org.lectern.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a search may find in a lesson: its words in reading order, without markup and without what the page adds by itself. */
public final class LessonText {

    private static final String ADDED_BY_THE_PAGE =
            ".code-executed, .code-output > p, .footnote-backref, [data-footnote-backref]";

    /**
     * What stands below one heading.
     *
     * @param anchor empty before the first heading
     */
    public record Passage(Optional<String> anchor, List<Part> parts) {

        /** All of it in one line; words are parted by single spaces. */
        public String text() {
            return parts.stream().map(Part::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * Words that stand together.
     *
     * @param isCode whether they are a block of code; names within a sentence are part of the sentence
     */
    public record Part(String text, boolean isCode) {}

    private LessonText() {}

    /** The passages of a lesson's safe HTML, in order. A heading's own words are no part of them. */
    public static List<Passage> passages(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(ADDED_BY_THE_PAGE).remove();
        var passages = new ArrayList<Passage>();
        Optional<String> anchor = Optional.empty();
        var parts = new Parts();
        for (var block : body.children()) {
            if (isHeading(block)) {
                add(passages, anchor, parts.taken());
                anchor = Optional.of(block.id());
            } else {
                block.traverse(parts);
            }
        }
        add(passages, anchor, parts.taken());
        return List.copyOf(passages);
    }

    private static boolean isHeading(Element block) {
        return block.normalName().matches("h[2-4]") && !block.id().isEmpty();
    }

    private static void add(List<Passage> passages, Optional<String> anchor, List<Part> parts) {
        if (!parts.isEmpty()) {
            passages.add(new Passage(anchor, parts));
        }
    }

    /** Gathers words in reading order, apart by whether they are in a block of code. */
    private static final class Parts implements NodeVisitor {

        private final StringBuilder words = new StringBuilder();
        private List<Part> parts = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (isCode(node)) {
                end(false);
            }
            switch (node) {
                case TextNode text -> words.append(text.getWholeText());
                case Element element when partsWords(element) -> words.append(' ');
                default -> {
                    // Neither words nor a gap between them.
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && partsWords(element)) {
                words.append(' ');
            }
            if (isCode(node)) {
                end(true);
            }
        }

        List<Part> taken() {
            end(false);
            var taken = List.copyOf(parts);
            parts = new ArrayList<>();
            return taken;
        }

        private void end(boolean isCode) {
            var text = words.toString().replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                parts.add(new Part(text, isCode));
            }
            words.setLength(0);
        }

        private static boolean isCode(Node node) {
            return node instanceof Element element && element.normalName().equals("figure") && element.hasClass("code");
        }

        private static boolean partsWords(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }
    }
}
