package org.lectern.content.course;

import java.util.List;

/** The courses that are offered. */
record CourseList(List<CourseCard> courses) {

    /**
     * One of them in short.
     *
     * @param written how many of the sections can be read
     * @param minutes to read them
     */
    record CourseCard(
            String course,
            String title,
            String summary,
            String language,
            String release,
            int chapters,
            int sections,
            int written,
            int minutes) {

        static CourseCard of(Course course) {
            Outline outline = course.outline();
            return new CourseCard(
                    course.course(),
                    outline.title(),
                    outline.summary(),
                    outline.language(),
                    course.current().hash(),
                    outline.chapters().size(),
                    outline.sections().size(),
                    outline.written(),
                    outline.minutes());
        }
    }
}
