package org.lectern.progress.mastery;

import java.time.Duration;
import java.time.Instant;

/**
 * A level as time has left it. It slips when it was not answered for as long as the level holds, and falls by one level at each further such time.
 *
 * @param slipsAt null: it slips already, or there is nothing to slip from
 */
record Standing(Level level, boolean slipping, Instant slipsAt) {

    static Standing of(Level reached, Instant lastAt, Instant now) {
        if (reached.compareTo(Level.ATTEMPTED) <= 0) {
            return new Standing(reached, false, null);
        }
        long periods = Math.max(0, Duration.between(lastAt, now).dividedBy(reached.holds()));
        return periods == 0
                ? new Standing(reached, false, lastAt.plus(reached.holds()))
                : new Standing(reached.lowered(periods - 1), true, null);
    }
}
