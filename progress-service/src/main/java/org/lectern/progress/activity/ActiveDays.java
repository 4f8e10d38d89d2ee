package org.lectern.progress.activity;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/** The days on which a learner did something, and how a weekly goal stands by them. */
record ActiveDays(Set<LocalDate> days) {

    private static final int WEEK = 7;

    ActiveDays {
        days = Set.copyOf(days);
    }

    /** Active days of the seven that end with that one. */
    int inWeekTo(LocalDate last) {
        return (int) IntStream.range(0, WEEK)
                .mapToObj(last::minusDays)
                .filter(days::contains)
                .count();
    }

    /**
     * For how many weeks in a row the goal was kept. Weeks are counted back from today, so none is lost to the calendar; the one that runs counts once it
     * is kept, and breaks nothing before.
     */
    int weeksKept(LocalDate today, int goal) {
        int kept = inWeekTo(today) >= goal ? 1 : 0;
        for (var last = today.minusDays(WEEK); inWeekTo(last) >= goal; last = last.minusDays(WEEK)) {
            kept++;
        }
        return kept;
    }
}
