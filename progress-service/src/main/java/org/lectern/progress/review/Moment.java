package org.lectern.progress.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the cards are looked at.
 *
 * @param exam the day of the exam; null: none set
 */
record Moment(Instant now, ZoneId zone, LocalDate exam) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDate dueOn(Card card) {
        return card.dueOn(zone, exam);
    }

    boolean isDue(Card card) {
        return !dueOn(card).isAfter(today());
    }
}
