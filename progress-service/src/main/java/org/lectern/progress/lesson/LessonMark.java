package org.lectern.progress.lesson;

import java.time.Instant;

/**
 * Whether a lesson is read.
 *
 * @param completedAt null: not
 */
record LessonMark(String section, Instant completedAt) {}
