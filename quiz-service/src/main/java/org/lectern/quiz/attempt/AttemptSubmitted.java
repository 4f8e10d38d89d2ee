package org.lectern.quiz.attempt;

import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.OfAnExam;

/** {@code quiz.attempt.submitted.v1}: that it happened, nothing of the result. */
record AttemptSubmitted(UUID attempt, String exam, String course, String learner, Instant submittedAt, String by)
        implements OfAnExam {

    static final String TYPE = "quiz.attempt.submitted.v1";
}
