package org.lectern.quiz.exam;

import java.time.Duration;
import java.time.Instant;

/**
 * When an exam may be sat.
 *
 * @param opensAt null: from publication
 * @param closesAt no deadline passes it; null: open end
 */
public record ExamWindow(Instant opensAt, Instant closesAt) {

    /** How long after a deadline a save that was under way is still taken; the server submits what is open after that. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    public boolean isBefore(Instant now) {
        return opensAt != null && now.isBefore(opensAt);
    }

    public boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** From when nobody can be writing any more, so that keys may be shown; null: never. */
    public Instant everybodyDone() {
        return closesAt == null ? null : closesAt.plus(GRACE);
    }

    boolean isUpsideDown() {
        return opensAt != null && closesAt != null && !closesAt.isAfter(opensAt);
    }
}
