package org.lectern.quiz.deadline;

import java.util.UUID;

/** An attempt that is being written, its row held until the transaction ends: nobody saves, submits or sweeps it meanwhile. */
public record RunningAttempt(UUID attempt, String learner, DeadlineLedger ledger) {

    RunningAttempt with(DeadlineLedger longer) {
        return new RunningAttempt(attempt, learner, longer);
    }
}
