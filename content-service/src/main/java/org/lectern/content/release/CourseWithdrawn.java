package org.lectern.content.release;

import java.time.Instant;

/** {@code content.course.withdrawn.v1}. */
record CourseWithdrawn(String course, long revision, Instant withdrawnAt) {

    static final String TYPE = "content.course.withdrawn.v1";
}
