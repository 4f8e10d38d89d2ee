package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.OfAnExam;

/**
 * {@code quiz.attempt.graded.v1}: the result, from when the student may see the score. Never the key.
 *
 * @param items what each question has earned; none as long as the student may not see what was right: {@link AttemptMarked} tells it then
 */
record AttemptGraded(
        UUID attempt,
        String exam,
        String examTitle,
        String course,
        String learner,
        int form,
        int number,
        boolean firstSittingOfForm,
        Instant startedAt,
        Instant submittedAt,
        Instant gradedAt,
        BigDecimal points,
        int maxPoints,
        int passMark,
        boolean passed,
        List<ChapterScore> chapters,
        List<MarkedItem> items)
        implements OfAnExam {

    static final String TYPE = "quiz.attempt.graded.v1";

    static AttemptGraded of(Result result, Edition edition) {
        return new AttemptGraded(
                result.attempt(),
                result.exam(),
                edition.terms().title(),
                result.course(),
                result.learner(),
                result.form(),
                result.number(),
                result.isFirstSittingOfForm(),
                result.startedAt(),
                result.submittedAt(),
                result.gradedAt(),
                result.points(),
                result.maxPoints(),
                result.passMark(),
                result.isPassed(),
                ChapterScore.of(edition.chapters(), result.items()),
                result.isMarked() ? MarkedItem.of(result.items()) : List.of());
    }
}
