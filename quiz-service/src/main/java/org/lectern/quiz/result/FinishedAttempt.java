package org.lectern.quiz.result;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lectern.quiz.exam.Paper;
import org.lectern.quiz.question.Answer;

/**
 * An attempt that takes no more answers, ready to be graded.
 *
 * @param by "learner" or "deadline"
 * @param firstSittingOfForm whether the learner had never sat this form of this edition before
 * @param paper as it was laid out for this attempt
 * @param answers by position; a position that is not there was never answered
 */
public record FinishedAttempt(
        UUID attempt,
        String exam,
        int edition,
        int form,
        int number,
        String learner,
        boolean firstSittingOfForm,
        Instant startedAt,
        Instant submittedAt,
        String by,
        Paper paper,
        Map<Integer, Answer> answers) {}
