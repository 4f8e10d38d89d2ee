package org.lectern.progress.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.progress.mastery.Level;
import org.lectern.progress.readiness.Chance;

/**
 * What a student is judged by.
 *
 * @param joinedAt when the course was first looked at or worked in
 * @param lastActiveAt the last answer, lesson, lab, exam or place in the guide; empty: nothing yet
 * @param daysToExam until the day that the student set; negative: it has passed; empty: none set
 * @param answers that may be shown
 * @param chance to pass; empty: too few answers for a number
 * @param sections that have an answer
 * @param results of the mock exams that the student may see, newest first
 */
record StudentFacts(
        Instant joinedAt,
        Optional<Instant> lastActiveAt,
        Optional<Integer> daysToExam,
        int answers,
        Optional<Chance> chance,
        List<Practised> sections,
        List<Result> results) {

    /** How much was answered in a section, when last, and what came of it. */
    record Practised(String number, String title, int answers, Instant lastAt, Level level) {}

    record Result(String title, boolean passed) {}

    StudentFacts {
        sections = List.copyOf(sections);
        results = List.copyOf(results);
    }
}
