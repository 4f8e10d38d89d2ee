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
        List<Chapter> chapters) {

    record Chapter(int number, String id, String title, int examItems, List<Section> sections) {

        static Chapter of(Outline.Chapter chapter) {
            return new Chapter(
                    chapter.number(),
                    chapter.id(),
                    chapter.title(),
                    chapter.examItems(),
                    chapter.sections().stream().map(Section::of).toList());
        }
    }

    record Section(
            String id,
            String number,
            String title,
            int minutes,
            boolean written,
            List<Outline.Objective> objectives,
            List<Outline.Lab> labs) {

        static Section of(Outline.Section section) {
            return new Section(
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
                outline.chapters().stream().map(Chapter::of).toList());
    }
}
