package org.lectern.content.catalogue;

import java.time.Instant;
import org.lectern.content.course.CurrentRelease;
import org.lectern.content.course.OfferedCourse;
import org.lectern.content.course.Outline;

/**
 * A course in short.
 *
 * @param written how many of the sections can be read
 * @param minutes to read them
 * @param sample the first section that can be read; null without one
 * @param exam the full mock exam; null where the course names none
 * @param exams how many mock exams are published
 */
record CourseCard(
        String course,
        String title,
        String summary,
        String language,
        String licence,
        String release,
        Instant publishedAt,
        int chapters,
        int sections,
        int written,
        int minutes,
        Sample sample,
        Outline.MockExam exam,
        long exams) {

    record Sample(String id, String number, String title) {}

    static CourseCard of(OfferedCourse course, long exams) {
        Outline outline = course.outline();
        CurrentRelease current = course.current();
        return new CourseCard(
                current.course(),
                outline.title(),
                outline.summary(),
                outline.language(),
                outline.licence(),
                current.hash(),
                current.publishedAt(),
                outline.chapters().size(),
                outline.sections().size(),
                outline.written(),
                outline.minutes(),
                sample(outline),
                outline.exam(),
                exams);
    }

    private static Sample sample(Outline outline) {
        return outline.sections().stream()
                .filter(Outline.Section::written)
                .findFirst()
                .map(section -> new Sample(section.id(), section.number(), section.title()))
                .orElse(null);
    }
}
