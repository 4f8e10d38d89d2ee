package org.lectern.quiz.invigilation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who sits the exam now, by name. */
record RunningView(Instant serverTime, List<Running> running) {

    /**
     * One student in the exam room.
     *
     * @param name null where this service does not know it
     * @param answered questions with an answer, of so many items
     * @param savedAt when the last answer was saved; null: none yet
     * @param addedSeconds extra time of every kind in the deadline
     */
    record Running(
            UUID attempt,
            String learner,
            String name,
            int number,
            Instant startedAt,
            Instant deadline,
            int answered,
            int items,
            Instant savedAt,
            int addedSeconds) {}
}
