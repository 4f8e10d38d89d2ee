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
     * @param section null for the outline
     * @param outdated whether the file was changed otherwise meanwhile
     */
    record DraftEntry(
            String file,
            LessonView.SectionName section,
            long revision,
            String editor,
            Instant editedAt,
            boolean outdated) {}
}
