package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ReviewPolicy;
import org.lectern.quiz.question.Points;

/** What of a {@link Result} is needed to say what came of an attempt, and whether its student may know. */
record Score(
        UUID attempt,
        String exam,
        int edition,
        Instant submittedAt,
        String reviewGroup,
        BigDecimal points,
        int maxPoints,
        int passMark) {

    ReviewPolicy review(Edition edition) {
        return edition.terms().reviewOf(reviewGroup);
    }

    VisibleScore visible() {
        return new VisibleScore(
                attempt,
                Points.plain(points),
                maxPoints,
                passMark,
                points.compareTo(BigDecimal.valueOf(passMark)) >= 0);
    }
}
