package org.lectern.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.result.VisibleScore;

/**
 * One attempt in a list.
 *
 * @param points null, as passed is, while the review policy hides the score
 */
record AttemptSummary(
        UUID attempt,
        String exam,
        String examTitle,
        String course,
        int number,
        String state,
        Instant startedAt,
        Instant submittedAt,
        BigDecimal points,
        int maxPoints,
        Boolean passed) {

    static final Comparator<AttemptSummary> LATEST_FIRST =
            Comparator.comparing(AttemptSummary::startedAt).reversed();

    static AttemptSummary of(Attempt attempt, Edition edition, VisibleScore score) {
        return new AttemptSummary(
                attempt.id(),
                attempt.exam(),
                edition.terms().title(),
                edition.course(),
                attempt.number(),
                attempt.isOpen() ? "open" : "submitted",
                attempt.startedAt(),
                attempt.submittedAt(),
                score == null ? null : score.points(),
                edition.terms().blueprint().items(),
                score == null ? null : score.passed());
    }
}
