package org.lectern.quiz.attempt;

import java.util.Optional;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.learner.Learner;
import org.lectern.quiz.receipt.SignedHead;

/**
 * An attempt that is about to be written.
 *
 * @param allowance what the ledger was made with: when the learner has another one by now, nothing starts
 * @param signed the head of the attempt's chain before the first save
 */
record Beginning(
        AskedStart asked,
        Edition edition,
        Attempt attempt,
        DeadlineLedger ledger,
        Allowance allowance,
        SignedHead signed) {

    /** Who starts, where the group decides what is shown afterwards: it has to be known when the server submits, too. */
    Optional<Learner> noted() {
        return edition.terms().reviewOfGroups().isEmpty() ? Optional.empty() : Optional.of(asked.learner());
    }
}
