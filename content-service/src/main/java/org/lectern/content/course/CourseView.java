package org.lectern.content.course;

import java.time.Instant;
import java.util.List;

/** A course's table of contents, as its current release has it. */
record CourseView(
        String course,
        String title,
        String summary,
        String language,
        String licence,
        String release,
        Instant publishedAt,
        Outline.MockExam exam,
        List<CourseChapter> chapters) {

    record CourseChapter(int number, String id, String title, int examItems, List<CourseSection> sections) {

        static CourseChapter of(Outline.Chapter chapter) {
            return new CourseChapter(
                    chapter.number(),
                    chapter.id(),
                    chapter.title(),
                    chapter.examItems(),
                    chapter.sections().stream().map(CourseSection::of).toList());
        }
    }

    record CourseSection(
            String id,
            String number,
            String title,
            int minutes,
            boolean written,
            List<Outline.Objective> objectives,
            List<Outline.Lab> labs) {

        static CourseSection of(Outline.Section section) {
            return new CourseSection(
                    section.id(),
                    section.number(),
                    section.title(),
                    section.minutes(),
                    section.written(),
                    section.objectives(),
                    section.labs());
        }
    }

    static CourseView of(Course course) {
        Outline outline = course.outline();
        CurrentRelease current = course.current();
        return new CourseView(
                current.course(),
                outline.title(),
                outline.summary(),
                outline.language(),
                outline.licence(),
                current.hash(),
                current.publishedAt(),
                outline.exam(),
                outline.chapters().stream().map(CourseChapter::of).toList());
    }
}
