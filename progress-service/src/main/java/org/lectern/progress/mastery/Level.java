package org.lectern.progress.mastery;

import java.time.Duration;

/** How well a section is known, in the four levels of Khan Academy's mastery system, and none. */
public enum Level {
    NOT_STARTED(Duration.ZERO),
    ATTEMPTED(Duration.ZERO),
    FAMILIAR(Duration.ofDays(14)),
    PROFICIENT(Duration.ofDays(28)),
    MASTERED(Duration.ofDays(56));

    private final Duration holds;

    Level(Duration holds) {
        this.holds = holds;
    }

    /** How long it stands without an answer; doubled from level to level, as intervals between reviews do. */
    Duration holds() {
        return holds;
    }

    public int number() {
        return ordinal();
    }

    /** Who has answered has at least attempted. */
    Level lowered(long levels) {
        return values()[(int) Math.max(ATTEMPTED.ordinal(), ordinal() - levels)];
    }

    static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
