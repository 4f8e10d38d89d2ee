package org.lectern.progress.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A learner's reviews in a course.
 *
 * @param due most pressing first
 * @param later cards that are not due yet
 * @param forecast today and six days more
 * @param missed what the last answer missed or was unsure of, due or not, newest first; at most 20
 * @param known what the learner said to know, newest first
 */
record ReviewList(
        String course,
        List<DueCard> due,
        int later,
        List<DayForecast> forecast,
        List<MissedObjective> missed,
        List<KnownObjective> known) {

    record SectionOfCard(String id, String number, String title) {}

    /**
     * An objective that is due.
     *
     * @param text of the objective
     * @param dueOn in the learner's zone
     * @param missedAt the last miss or unsure answer
     * @param recall probability that it is recalled now
     */
    record DueCard(
            String objective,
            String text,
            SectionOfCard section,
            LocalDate dueOn,
            Instant missedAt,
            Instant reviewedAt,
            double recall) {}

    record DayForecast(LocalDate day, int cards) {}

    record MissedObjective(String objective, String text, SectionOfCard section, Instant at) {}

    record KnownObjective(String objective, String text, SectionOfCard section, Instant at) {}
}
