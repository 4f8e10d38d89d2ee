package org.lectern.progress.practice;

import java.time.Instant;

/**
 * How a learner has practised one section.
 *
 * @param questions different ones
 * @param right of these, those of which the last answer earned every point
 */
public record PractisedSection(int answers, int questions, int right, Instant lastAt) {}
