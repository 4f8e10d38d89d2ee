package org.lectern.content.draft;

import java.time.Instant;
import java.util.List;
import org.lectern.content.lesson.LessonView;

/**
 * A course as its staff go on with it: what it holds with all drafts, and what of that nobody has collected yet.
 *
 * @param release that they go on from
 */
record DraftList(String course, String title, String release, List<DeskChapter> chapters, List<DraftEntry> drafts) {

    record DeskChapter(int number, String title, List<DeskSection> sections) {}

    /** @param written whether it has a lesson, if only in a draft */
    record DeskSection(String id, String number, String title, boolean written) {}

    /**
     * A file that somebody has begun to change.
     *
     * @param section as the outline has it; null for the outline itself, for a section that it has no more and for a text that cannot be read as a lesson
     * @param sectionId by which the draft is opened and discarded, whatever the outline has; null for the outline itself
     * @param outdated whether the file was changed otherwise meanwhile
     */
    record DraftEntry(
            String file,
            LessonView.SectionName section,
            String sectionId,
            long revision,
            String editor,
            Instant editedAt,
            boolean outdated) {}
}
