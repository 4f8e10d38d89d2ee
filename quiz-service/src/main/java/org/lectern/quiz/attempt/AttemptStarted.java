package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.OfAnExam;

/** {@code quiz.attempt.started.v1}. */
record AttemptStarted(
        UUID attempt,
        String exam,
        String course,
        String learner,
        int form,
        int number,
        Instant startedAt,
        Instant deadline)
        implements OfAnExam {

    static final String TYPE = "quiz.attempt.started.v1";
}
