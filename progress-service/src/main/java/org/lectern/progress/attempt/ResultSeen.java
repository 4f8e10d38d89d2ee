package org.lectern.progress.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * Said within this process, in the transaction that took up a result: what other features keep of it.
 *
 * @param corrects whether it takes the place of another that was taken up before
 */
public record ResultSeen(
        String learner,
        String course,
        UUID attempt,
        Instant startedAt,
        boolean passed,
        boolean firstSitting,
        boolean corrects) {}
