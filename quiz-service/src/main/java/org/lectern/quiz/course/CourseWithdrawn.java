package org.lectern.quiz.course;

import java.time.Instant;

/** What quiz reads of {@code content.course.withdrawn.v1}. */
record CourseWithdrawn(String course, long revision, Instant withdrawnAt) {}
