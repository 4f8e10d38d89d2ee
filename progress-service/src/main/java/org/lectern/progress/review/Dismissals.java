package org.lectern.progress.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What learners have said to know. */
@ApplicationScoped
class Dismissals {

    @Inject
    EntityManager database;

    /** When it was said, by objective. */
    @SuppressWarnings("unchecked")
    Map<String, Instant> of(String learner, String course) {
        List<Tuple> rows = database.createNativeQuery(
                        "select objective, at from review_dismissal where learner = :learner and course = :course",
                        Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
        return rows.stream()
                .collect(toMap(row -> row.get("objective", String.class), row -> row.get("at", Instant.class)));
    }

    /** Said again after a later miss, the new time holds. */
    void add(String learner, String course, String objective, Instant at) {
        database.createNativeQuery("""
                        insert into review_dismissal (learner, course, objective, at) values (:learner, :course, :objective, :at)
                        on conflict (learner, course, objective) do update set at = excluded.at
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("objective", objective)
                .setParameter("at", at)
                .executeUpdate();
    }

    void remove(String learner, String course, String objective) {
        database.createNativeQuery("""
                        delete from review_dismissal where learner = :learner and course = :course and objective = :objective
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("objective", objective)
                .executeUpdate();
    }
}
