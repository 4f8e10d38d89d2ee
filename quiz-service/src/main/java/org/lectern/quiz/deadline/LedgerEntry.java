package org.lectern.quiz.deadline;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of the sum that makes a deadline.
 *
 * @param seconds added to the deadline; negative for the cut at the window's end
 * @param reason for the student to read
 * @param giver the exam itself, or the sub of who gave the time
 */
public record LedgerEntry(Kind kind, int seconds, String reason, String giver, Instant at) {

    public enum Kind {
        LIMIT,
        ACCOMMODATION,
        ADDED,
        WINDOW_END;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
