package org.lectern.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a search may find in a lesson: its words in reading order, without markup and without what the page adds by itself. */
public final class LessonText {

    private static final String ADDED_BY_THE_PAGE =
            ".code-executed, .code-output > p, .footnote-backref, [data-footnote-backref]";

    /**
     * What stands below one heading.
     *
     * @param anchor empty before the first heading
     * @param text of one line; words are parted by single spaces
     */
    public record Passage(Optional<String> anchor, String text) {}

    private LessonText() {}

    /** The passages of a lesson's safe HTML, in order. A heading's own words are no part of them. */
    public static List<Passage> passages(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(ADDED_BY_THE_PAGE).remove();
        var passages = new ArrayList<Passage>();
        Optional<String> anchor = Optional.empty();
        var words = new StringBuilder();
        for (var block : body.children()) {
            if (isHeading(block)) {
                add(passages, anchor, words);
                anchor = Optional.of(block.id());
            } else {
                words.append(' ').append(block.text());
            }
        }
        add(passages, anchor, words);
        return List.copyOf(passages);
    }

    private static boolean isHeading(Element block) {
        return block.normalName().matches("h[2-4]") && !block.id().isEmpty();
    }

    private static void add(List<Passage> passages, Optional<String> anchor, StringBuilder words) {
        var text = words.toString().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            passages.add(new Passage(anchor, text));
        }
        words.setLength(0);
    }
}
