package org.lectern.content.draft;

import java.time.Instant;
import java.util.List;
import org.lectern.content.lesson.LessonView;
import org.lectern.content.upload.PackageProblem;

/**
 * A file as its staff see it.
 *
 * @param section null for the outline, and for a section that the outline has no more
 * @param release that a new text grows from
 * @param revision of the draft; 0 while there is none
 * @param base digest of the file in that release; null when it has none
 * @param outdated the text of that file now, when it was changed after this draft began; null otherwise
 * @param editor who wrote last; null without a draft
 * @param html as readers would get it; null for the outline and for a text that cannot be read as a lesson
 * @param problems what the linter finds in this file
 * @param elsewhere errors that it finds in others, which keep all drafts from becoming a release
 */
record DraftView(
        String course,
        String file,
        LessonView.SectionName section,
        String release,
        String text,
        long revision,
        String base,
        String outdated,
        String editor,
        Instant editedAt,
        String html,
        List<PackageProblem> problems,
        List<PackageProblem> elsewhere) {}
