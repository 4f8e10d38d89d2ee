package org.lectern.quiz.accommodation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.Sql;

@ApplicationScoped
class Accommodations implements PanacheRepositoryBase<Accommodation, Accommodation.Id> {

    /** With the names of the learner and of the giver, by the learner's name. */
    private static final String OF_EXAM = """
            select a.learner, l.name, a.extra_percent, a.closes_at, a.extra_attempts, a.reason, a.giver, g.name, a.at
              from accommodation a
              left join learner l on l.sub = a.learner
              left join learner g on g.sub = a.giver
             where a.exam = ?
             order by l.name, a.learner
            """;

    @Inject
    Database database;

    /** Waits for a start of this learner at the exam that is under way, and keeps the next waiting until the transaction ends. */
    void holdStarts(Accommodation.Id id) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('quiz.start ' || :exam || ' ' || :learner,"
                                + " 0)) as text)")
                .setParameter("exam", id.exam())
                .setParameter("learner", id.learner())
                .getSingleResult();
    }

    List<AccommodationView> of(String exam) {
        return database.ask(
                OF_EXAM,
                row -> new AccommodationView(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        Sql.instant(row, 4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Sql.instant(row, 9)),
                exam);
    }

    /** By exam. */
    Map<String, Allowance> ofLearner(String learner) {
        return find("id.learner", learner).stream()
                .collect(Collectors.toMap(found -> found.id().exam(), Accommodation::allowance));
    }

    /** The latest end of the window that any learner has of the exam; empty: nobody has an own one. */
    Optional<Instant> latestEnd(String exam) {
        return database.ask(
                        "select max(closes_at) from accommodation where exam = ?",
                        row -> Optional.ofNullable(Sql.instant(row, 1)),
                        exam)
                .getFirst();
    }
}
