package org.lectern.quiz.accommodation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What staff give one learner. It replaces what the learner has; a running attempt keeps what it was promised before.
 *
 * @param extraPercent of the exam's limit
 * @param closesAt later than the exam's own end; null: no own end
 * @param reason for the student to read
 */
record AccommodationCommand(
        @NotBlank @Size(max = 64) String learner,
        @Min(0) @Max(200) int extraPercent,
        Instant closesAt,
        @Min(0) @Max(100) int extraAttempts,
        @NotBlank @Size(max = 200) String reason) {

    Allowance allowance(String giver, Instant now) {
        return new Allowance(extraPercent, closesAt, extraAttempts, reason.strip(), giver, null, now);
    }
}
