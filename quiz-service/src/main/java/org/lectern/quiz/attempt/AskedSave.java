package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer on its way into an attempt.
 *
 * @param device that sends it
 * @param position 1-based position of the question in the paper
 * @param answer canonical text
 * @param savedAt when it arrived, in whole microseconds: what the deadline is held against
 */
record AskedSave(UUID attempt, String learner, UUID device, int position, String answer, Instant savedAt) {}
