package org.lectern.quiz.invigilation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.deadline.ExtendAttempts;

/**
 * What came of it. An attempt that was asked for and is not here had ended before.
 *
 * @param extended empty, too, when the request was a repetition
 */
record AddedTimeView(Instant serverTime, List<Extended> extended) {

    /** @param seconds by how much it ends later; less than what was given where the window's end cuts it */
    record Extended(UUID attempt, Instant deadline, long seconds) {}

    static AddedTimeView of(List<ExtendAttempts.Extended> extended, Instant now) {
        return new AddedTimeView(
                now,
                extended.stream()
                        .map(one -> new Extended(
                                one.attempt(), one.deadline(), one.gained().toSeconds()))
                        .toList());
    }
}
