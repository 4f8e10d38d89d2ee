package org.lectern.quiz.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An exam that should not be disturbed.
 *
 * @param running attempts that somebody is writing
 * @param lastDeadline of those; null: nobody is writing
 * @param closesAt the end of its window, while that is open; null: it has none that counts
 */
record LiveExam(String exam, String title, int running, Instant lastDeadline, Instant closesAt) {

    /** For the one who wanted to disturb it. */
    @JsonProperty("says")
    String says() {
        if (running == 0) {
            return "%s: nobody is writing, its window is open until %s".formatted(title, closesAt);
        }
        return "%s: %d %s being written, until %s at the latest"
                        .formatted(title, running, running == 1 ? "attempt is" : "attempts are", lastDeadline)
                + (closesAt == null ? "" : "; its window is open until " + closesAt);
    }
}
