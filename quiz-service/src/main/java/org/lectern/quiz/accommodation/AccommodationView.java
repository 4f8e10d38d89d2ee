package org.lectern.quiz.accommodation;

import java.time.Instant;

/**
 * What one learner has beyond the exam's terms.
 *
 * @param name null where this service does not know it
 * @param extraPercent of the exam's limit
 * @param closesAt the learner's own end of the window; null: the exam's
 * @param giver the sub of who gave it
 */
record AccommodationView(
        String learner,
        String name,
        int extraPercent,
        Instant closesAt,
        int extraAttempts,
        String reason,
        String giver,
        String giverName,
        Instant at) {}
