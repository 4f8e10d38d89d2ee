package org.lectern.content.search;

import java.util.List;
import org.lectern.content.lesson.LessonView;

/**
 * What was found, the best first.
 *
 * @param query as it was asked
 * @param instead what was looked for in its place, because no passage has a word of it; null otherwise
 * @param next cursor of the following hits; null after the last
 */
record SearchView(String query, String instead, List<Hit> hits, Integer next) {

    /**
     * A section by its best passage.
     *
     * @param anchor where in the lesson; null above its first heading
     * @param passage the words around what was found, in order
     */
    record Hit(String course, LessonView.SectionName section, FoundAnchor anchor, List<Fragment> passage) {}

    record FoundAnchor(String id, String title) {}

    /** @param hit whether this is what was asked for */
    record Fragment(String text, boolean hit) {}

    static SearchView nothing(String query) {
        return new SearchView(query, null, List.of(), null);
    }
}
