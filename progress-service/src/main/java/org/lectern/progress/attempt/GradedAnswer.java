package org.lectern.progress.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer in an attempt whose result its learner may see.
 *
 * @param event that told it
 * @param position in that attempt, from 1
 * @param firstSitting whether it was the learner's first sitting of that form: only such a one says what somebody knew unseen
 * @param difficulty from 1 to 5
 * @param right whether it earned every point
 * @param at when the attempt was submitted
 */
public record GradedAnswer(
        UUID event,
        int position,
        UUID attempt,
        boolean firstSitting,
        String section,
        String objective,
        String question,
        int difficulty,
        boolean right,
        Instant at) {}
