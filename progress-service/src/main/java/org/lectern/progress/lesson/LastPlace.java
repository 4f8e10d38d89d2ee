package org.lectern.progress.lesson;

import java.time.Instant;

/**
 * Where a learner was last in a course.
 *
 * @param anchor null: at the section's beginning
 */
public record LastPlace(String section, String anchor, Instant at) {}
