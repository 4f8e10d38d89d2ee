package org.lectern.progress.course;

import static java.util.Objects.requireNonNull;

/** What progress reads of {@code content.course.withdrawn.v1}. */
record CourseWithdrawn(String course, long revision) {

    static final String TYPE = "content.course.withdrawn.v1";

    CourseWithdrawn {
        requireNonNull(course, "course");
    }
}
