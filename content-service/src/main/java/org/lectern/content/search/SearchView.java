package org.lectern.content.search;

import java.util.List;
import org.lectern.content.lesson.LessonView;

/** What was found, the best first. */
record SearchView(String query, List<Hit> hits) {

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
}
