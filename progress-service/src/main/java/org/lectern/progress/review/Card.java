package org.lectern.progress.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.memory.Fsrs;
import org.lectern.progress.memory.Memory;
import org.lectern.progress.memory.Rating;

/**
 * A review card: what a learner has missed, or was unsure of, comes back until it holds.
 *
 * @param section of the last answer
 * @param missedAt the last miss or unsure answer
 * @param reviewedAt the last answer
 */
record Card(String objective, String section, Memory memory, Instant missedAt, Instant reviewedAt) {

    /** Before an exam the cards come once more within so many days, spread so that the last evening is not all of them. */
    private static final int LAST_DAYS = 5;

    static Card first(Answer answer) {
        return new Card(answer.objective(), answer.section(), Fsrs.first(rating(answer)), answer.at(), answer.at());
    }

    Card with(Answer answer) {
        var rating = rating(answer);
        return new Card(
                objective,
                answer.section(),
                Fsrs.next(memory, rating, ChronoUnit.DAYS.between(reviewedAt, answer.at())),
                rating == Rating.GOOD ? missedAt : answer.at(),
                answer.at());
    }

    private static Rating rating(Answer answer) {
        return Rating.of(answer.right(), answer.sure());
    }

    /** Whether the last answer missed it or was unsure. */
    boolean isMissed() {
        return missedAt.equals(reviewedAt);
    }

    double recallAt(Instant now) {
        return Fsrs.retrievability(memory, (double) ChronoUnit.HOURS.between(reviewedAt, now) / 24);
    }

    /**
     * The day on which it is due, in the learner's zone: when FSRS says so, but before the exam where there is time for it.
     *
     * @param exam the day of the exam; null: none set
     */
    LocalDate dueOn(ZoneId zone, LocalDate exam) {
        var reviewed = LocalDate.ofInstant(reviewedAt, zone);
        var natural = reviewed.plusDays(Fsrs.interval(memory));
        if (exam == null || natural.isBefore(exam) || !reviewed.isBefore(exam)) {
            return natural;
        }
        var spread = exam.minusDays(1L + Math.floorMod(objective.hashCode(), LAST_DAYS));
        var last = exam.minusDays(1);
        return reviewed.isBefore(spread) ? spread : reviewed.isBefore(last) ? last : natural;
    }
}
