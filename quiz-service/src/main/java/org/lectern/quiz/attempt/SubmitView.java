package org.lectern.quiz.attempt;

import java.time.Instant;

record SubmitView(String state, Instant submittedAt, String by, Instant serverTime, Instant deadline, int revision) {

    static SubmitView of(Attempt attempt, Instant now) {
        return new SubmitView(
                "submitted", attempt.submittedAt(), attempt.submittedBy(), now, attempt.deadline(), attempt.revision());
    }
}
