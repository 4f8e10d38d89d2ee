package org.lectern.quiz.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.exam.OfAnExam;

/**
 * {@code quiz.attempt.marked.v1}: what each question has earned, from when the student may see it, where the score was told before that. Never the key.
 */
record AttemptMarked(
        UUID attempt,
        String exam,
        String course,
        String learner,
        int number,
        boolean firstSittingOfForm,
        Instant submittedAt,
        Instant markedAt,
        List<MarkedItem> items)
        implements OfAnExam {

    static final String TYPE = "quiz.attempt.marked.v1";

    static AttemptMarked of(Result result, Instant now) {
        return new AttemptMarked(
                result.attempt(),
                result.exam(),
                result.course(),
                result.learner(),
                result.number(),
                result.isFirstSittingOfForm(),
                result.submittedAt(),
                now,
                MarkedItem.of(result.items()));
    }
}
