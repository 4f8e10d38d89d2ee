package org.lectern.progress.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What learners were told of their chances, and what came of it, so that it can be said how often that was right. */
@ApplicationScoped
class Predictions {

    @Inject
    EntityManager database;

    /** The first of a day is kept. */
    void told(String learner, String course, Instant now, Chance chance, int answers) {
        database.createNativeQuery("""
                        insert into prediction (learner, course, day, told_at, probability, low, high, answers)
                        values (:learner, :course, :day, :at, :probability, :low, :high, :answers)
                        on conflict do nothing
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter("at", now)
                .setParameter("probability", chance.probability())
                .setParameter("low", chance.low())
                .setParameter("high", chance.high())
                .setParameter("answers", answers)
                .executeUpdate();
    }

    /** Settles what was told before that attempt began and has no outcome yet. */
    void cameTo(String learner, String course, UUID attempt, Instant startedAt, boolean passed) {
        database.createNativeQuery("""
                        update prediction set attempt = :attempt, passed = :passed
                         where learner = :learner and course = :course and attempt is null and told_at <= :started
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("attempt", attempt)
                .setParameter("passed", passed)
                .setParameter("started", startedAt)
                .executeUpdate();
    }

    /** What that attempt settled came out otherwise. */
    void correct(String learner, String course, UUID attempt, boolean passed) {
        database.createNativeQuery("""
                        update prediction set passed = :passed
                         where learner = :learner and course = :course and attempt = :attempt
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("attempt", attempt)
                .setParameter("passed", passed)
                .executeUpdate();
    }
}
