package org.lectern.quiz.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lectern.quiz.exam.OfAnExam;

/**
 * {@code quiz.time.granted.v1}: a learner has more time at an exam, or more attempts. Says nothing of the reason, which is typed text.
 *
 * @param attempt the running one that it reached; null: none was running
 * @param seconds by how much the running attempt ends later; null: none was running
 * @param extraPercent null, as closesAt and extraAttempts are, for time added to a running attempt
 */
public record TimeGranted(
        String exam,
        String course,
        String learner,
        String kind,
        UUID attempt,
        Long seconds,
        Integer extraPercent,
        Instant closesAt,
        Integer extraAttempts,
        Instant grantedAt)
        implements OfAnExam {

    public static final String TYPE = "quiz.time.granted.v1";

    public static TimeGranted added(
            String exam, String course, String learner, UUID attempt, Duration gained, Instant at) {
        return new TimeGranted(exam, course, learner, "added", attempt, gained.toSeconds(), null, null, null, at);
    }
}
