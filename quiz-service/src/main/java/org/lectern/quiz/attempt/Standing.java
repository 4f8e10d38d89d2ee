package org.lectern.quiz.attempt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quiz.accommodation.Allowance;

/**
 * How a learner stands with an exam at the moment of a start, read by one statement.
 *
 * @param satForms forms of the current edition that were sat, the latest last
 * @param allowance what the learner has beyond the exam's terms
 */
record Standing(
        boolean published,
        boolean courseWithdrawn,
        int edition,
        int sittings,
        List<Integer> satForms,
        Optional<UUID> open,
        Allowance allowance) {}
