package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;

/** {@code quiz.attempt.started.v1}. */
record AttemptStarted(
        UUID attempt,
        String exam,
        String course,
        String learner,
        int form,
        int number,
        Instant startedAt,
        Instant deadline) {

    static final String TYPE = "quiz.attempt.started.v1";
}
