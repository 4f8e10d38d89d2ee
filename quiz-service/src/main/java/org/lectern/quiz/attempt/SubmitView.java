package org.lectern.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.lectern.quiz.result.ReviewView;

/** @param review the brief one, so that nothing is asked twice when a whole class hands in; absent when it has to be asked for */
record SubmitView(
        String state,
        Instant submittedAt,
        String by,
        Instant serverTime,
        Instant deadline,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReviewView review) {

    static SubmitView of(Attempt attempt, Instant now, ReviewView review) {
        return new SubmitView(
                "submitted",
                attempt.submittedAt(),
                attempt.submittedBy(),
                now,
                attempt.deadline(),
                attempt.revision(),
                review);
    }
}
