package org.lectern.progress.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A learner's plan for a course.
 *
 * @param examDay null: none set
 * @param daysLeft until then; negative: it has passed; null: none set
 * @param goalDays days a week; null: no goal
 * @param unread sections that are written and not read
 * @param minutes their reading time
 * @param reservedDays before the exam, kept free for reviews and mock exams
 * @param days what to read when, days without reading left out; empty without a day of the exam ahead
 */
public record PlanView(
        String course,
        LocalDate examDay,
        Integer daysLeft,
        Integer goalDays,
        int unread,
        int minutes,
        int reservedDays,
        List<PlannedDay> days) {

    record PlannedDay(LocalDate day, int minutes, List<PlannedSection> sections) {}

    record PlannedSection(String id, String number, String title, int minutes) {}
}
