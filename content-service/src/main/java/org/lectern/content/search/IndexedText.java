package org.lectern.content.search;

import org.lectern.content.lesson.LessonView;

/**
 * A passage and where it stands.
 *
 * @param anchor null above a lesson's first heading
 */
record IndexedText(String course, LessonView.SectionName section, SearchView.FoundAnchor anchor, String text) {

    /** The words that stand over it. */
    String headings() {
        return section.title() + " " + (anchor == null ? "" : anchor.title());
    }
}
