package org.lectern.quiz.deadline;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a held attempt's ledger becomes. */
record Extension(RunningAttempt before, DeadlineLedger after) {

    UUID attempt() {
        return before.attempt();
    }

    boolean isOne() {
        return !after.equals(before.ledger());
    }

    Duration gained() {
        return Duration.between(before.ledger().deadline(), after.deadline());
    }

    /** The lines that were not there before; entries are only added. */
    List<LedgerEntry> added() {
        return after.entries().subList(known(), after.entries().size());
    }

    /** How many lines there were. */
    int known() {
        return before.ledger().entries().size();
    }
}
