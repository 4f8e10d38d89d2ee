package org.lectern.progress.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.progress.storage.LearnerRows;

/** The facts of learners' attempts, kept as they were told: later features fold over what this one does not read. */
@ApplicationScoped
class AttemptFacts {

    static final Map<String, Class<? extends AttemptFact>> TYPES = Map.of(
            "quiz.attempt.started.v1", AttemptFact.Started.class,
            "quiz.attempt.submitted.v1", AttemptFact.Submitted.class,
            "quiz.attempt.graded.v1", AttemptFact.Graded.class,
            "quiz.attempt.marked.v1", AttemptFact.Marked.class,
            "quiz.attempt.regraded.v1", AttemptFact.Graded.class);

    /** Those that may hold single questions. */
    private static final String MARKING =
            "('quiz.attempt.graded.v1', 'quiz.attempt.marked.v1', 'quiz.attempt.regraded.v1')";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Inject
    EntityManager database;

    @Inject
    LearnerRows rows;

    /** Keeps the fact; does nothing when it is kept already, which the inbox forgets after a while and a rebuild does not ask. */
    AttemptFact add(IncomingEvent event) {
        var fact = event.as(TYPES.get(event.type()));
        database.createNativeQuery("""
                        insert into attempt_fact (event, learner, course, attempt, type, revision, at, data, folded)
                        values (:event, :learner, :course, :attempt, :type, :revision, :at, cast(:data as jsonb), true)
                        on conflict do nothing
                        """)
                .setParameter("event", event.id())
                .setParameter("learner", fact.learner())
                .setParameter("course", fact.course())
                .setParameter("attempt", fact.attempt())
                .setParameter("type", event.type())
                .setParameter("revision", fact.revision())
                .setParameter("at", event.time())
                .setParameter("data", event.data().toString())
                .executeUpdate();
        return fact;
    }

    /**
     * The facts of a learner's newest attempts in a course, in the order of their times; without the single questions. The ids of attempts rise with
     * the times of their starts.
     *
     * @param before only attempts older than this one; null: the newest there are
     */
    @SuppressWarnings("unchecked")
    List<AttemptFact> newest(String learner, String course, UUID before, int attempts) {
        List<Tuple> rows = database.createNativeQuery("""
                        select type, cast(data - 'items' as text) as data from attempt_fact
                         where learner = :learner and course = :course
                           and attempt in (select distinct attempt from attempt_fact
                                            where learner = :learner and course = :course
                                              and (cast(:before as uuid) is null or attempt < cast(:before as uuid))
                                            order by attempt desc limit :attempts)
                         order by at, event
                        """, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("before", before)
                .setParameter("attempts", attempts)
                .getResultList();
        return rows.stream()
                .map(row -> read(row.get("type", String.class), row.get("data", String.class)))
                .toList();
    }

    /** Everything told of these learners' attempts, by learner, in the order of their times; without the single questions. */
    Map<String, List<AttemptFact>> of(Collection<String> learners, String course) {
        return rows.of("""
                select learner, type, cast(data - 'items' as text) as data from attempt_fact
                 where learner = any (?) and course = ?
                 order by learner, at, event
                """, learners, course, row -> read(row.getString("type"), row.getString("data")));
    }

    Map<String, Integer> resultCounts(Collection<String> learners, String course) {
        return rows.one("""
                select learner, count(*) as results from attempt_fact
                 where learner = any (?) and course = ? and type in %s
                 group by learner
                """.formatted(MARKING), learners, course, row -> row.getInt("results"));
    }

    /** Whether no later correction of the attempt is known. */
    boolean isLatest(AttemptFact fact) {
        return (boolean) database.createNativeQuery("""
                        select not exists (
                            select from attempt_fact
                             where attempt = :attempt and type = 'quiz.attempt.regraded.v1'
                               and revision > 0 and revision > :revision)
                        """)
                .setParameter("attempt", fact.attempt())
                .setParameter("revision", fact.revision())
                .getSingleResult();
    }

    /**
     * The single answers of the attempts whose results may be seen, by learner; a question that was voided has none. What is read of a fact as a whole is
     * read once ({@code offset 0} keeps it so): to read anything of it unpacks all of it.
     */
    Map<String, List<GradedAnswer>> answers(Collection<String> learners, String course) {
        return rows.of("""
                select learner, event, attempt, cast(item.position as integer) as position,
                       fact.first_sitting, item.section, item.objective, item.question, item.difficulty,
                       item.points = item."maxPoints" as is_right, fact.submitted_at
                  from counted_result
                 cross join lateral (
                       select cast(data ->> 'firstSittingOfForm' as boolean) as first_sitting,
                              cast(data ->> 'submittedAt' as timestamptz) as submitted_at, data -> 'items' as items
                       offset 0) as fact,
                       rows from (jsonb_to_recordset(fact.items) as (
                           section text, objective text, question text, difficulty integer,
                           points numeric, "maxPoints" numeric))
                       with ordinality
                       as item (section, objective, question, difficulty, points, "maxPoints", position)
                 where learner = any (?) and course = ? and item."maxPoints" > 0
                 order by learner, at, event, item.position
                """, learners, course, AttemptFacts::answer);
    }

    private static GradedAnswer answer(ResultSet row) throws SQLException {
        return new GradedAnswer(
                row.getObject("event", UUID.class),
                row.getInt("position"),
                row.getObject("attempt", UUID.class),
                row.getBoolean("first_sitting"),
                row.getString("section"),
                row.getString("objective"),
                row.getString("question"),
                row.getInt("difficulty"),
                row.getBoolean("is_right"),
                LearnerRows.instant(row, "submitted_at"));
    }

    @SuppressWarnings("unchecked")
    List<Instant> submissions(String learner, String course) {
        return database.createNativeQuery("""
                        select at from attempt_fact
                         where learner = :learner and course = :course and type = 'quiz.attempt.submitted.v1' order by at
                        """, Instant.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
    }

    private static AttemptFact read(String type, String data) {
        try {
            return JSON.readValue(data, TYPES.get(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type + " cannot be read", e);
        }
    }

    void clear() {
        database.createNativeQuery("truncate attempt_fact").executeUpdate();
    }
}
