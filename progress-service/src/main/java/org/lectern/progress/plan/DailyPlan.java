package org.lectern.progress.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lectern.progress.course.Outline.Section;

/**
 * What is still to read, spread over the days until the exam by reading time, in the order of the course. It is made anew from what is unread each time
 * it is looked at: a missed day moves into the days that are left.
 */
final class DailyPlan {

    /** The last days before the exam are for reviews and mock exams: a quarter of what is left, at most three. */
    private static final int MOST_RESERVED = 3;

    /** A lesson of which no reading time is known. */
    private static final int SOME_MINUTES = 10;

    record Day(LocalDate day, List<Section> sections) {

        int minutes() {
            return sections.stream().mapToInt(DailyPlan::minutes).sum();
        }
    }

    private DailyPlan() {}

    static int reserved(LocalDate today, LocalDate exam) {
        return (int) Math.min(MOST_RESERVED, ChronoUnit.DAYS.between(today, exam) / 4);
    }

    /** Only days that have something to read. */
    static List<Day> of(List<Section> unread, LocalDate today, LocalDate exam) {
        long days = ChronoUnit.DAYS.between(today, exam) - reserved(today, exam);
        if (days < 1) {
            return List.of();
        }
        var perDay = new TreeMap<LocalDate, List<Section>>();
        long all = unread.stream().mapToLong(DailyPlan::minutes).sum();
        long before = 0;
        for (var section : unread) {
            perDay.computeIfAbsent(today.plusDays(before * days / all), _ -> new ArrayList<>())
                    .add(section);
            before += minutes(section);
        }
        return perDay.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }

    static int minutes(Section section) {
        return section.minutes() > 0 ? section.minutes() : SOME_MINUTES;
    }
}
