package org.lectern.content.lesson;

import java.util.List;
import org.lectern.content.course.Outline;

/**
 * A lesson as readers get it, the same for ever at its release's address.
 *
 * @param release hash of the release that all of it is from
 * @param minutes to read it
 * @param requires sections to read before
 * @param packages what its code imports, as PyPI names it
 * @param previous the section before it that is written; null at the first
 * @param next the section after it that is written; null at the last
 * @param html safe, with the ids of the anchors; addresses of images are those of this release
 */
public record LessonView(
        String course,
        String release,
        ChapterName chapter,
        SectionName section,
        String description,
        int minutes,
        List<Outline.Objective> objectives,
        List<SectionName> requires,
        List<String> packages,
        List<LessonAnchor> anchors,
        List<Outline.Lab> labs,
        SectionName previous,
        SectionName next,
        String markdown,
        String html) {

    public record ChapterName(int number, String id, String title) {}

    /** @param number for display, such as "6.1" */
    public record SectionName(String id, String number, String title) {}

    /** @param level of the heading: 2 or below it 3 */
    public record LessonAnchor(String id, String title, int level) {}
}
