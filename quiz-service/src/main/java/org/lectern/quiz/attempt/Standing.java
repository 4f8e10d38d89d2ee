package org.lectern.quiz.attempt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a learner stands with an exam at the moment of a start, read by one statement.
 *
 * @param satForms forms of the current edition that were sat, the latest last
 */
record Standing(
        boolean published,
        boolean courseWithdrawn,
        int edition,
        int sittings,
        List<Integer> satForms,
        Optional<UUID> open) {}
