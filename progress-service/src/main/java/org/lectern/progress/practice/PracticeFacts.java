package org.lectern.progress.practice;

import static java.util.stream.Collectors.toMap;

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
import org.lectern.progress.storage.LearnerRows;

/** The answers that learners gave in study mode, one row each. */
@ApplicationScoped
class PracticeFacts {

    @Inject
    EntityManager database;

    @Inject
    LearnerRows rows;

    /** Keeps the fact; does nothing when it is kept already, which the inbox forgets after a while and a rebuild does not ask. */
    void add(UUID event, QuestionPractised fact) {
        database.createNativeQuery("""
                        insert into practice_fact (event, learner, course, section, objective, question, version, points, max_points,
                                                   certainty, chosen, session, at, difficulty, folded)
                        values (:event, :learner, :course, :section, :objective, :question, :version, :points, :most,
                                :certainty, :chosen, :session, :at, :difficulty, true)
                        on conflict do nothing
                        """)
                .setParameter("event", event)
                .setParameter("learner", fact.learner())
                .setParameter("course", fact.course())
                .setParameter("section", fact.section())
                .setParameter("objective", fact.objective())
                .setParameter("question", fact.question())
                .setParameter("version", fact.version())
                .setParameter("points", fact.points())
                .setParameter("most", fact.maxPoints())
                .setParameter("certainty", fact.certainty())
                .setParameter("chosen", fact.chosen().toArray(String[]::new))
                .setParameter("session", fact.session())
                .setParameter("at", fact.practisedAt())
                .setParameter("difficulty", fact.difficulty())
                .executeUpdate();
    }

    /** By the section's id, sections that the present release lacks too. Of a question only its last answer says whether it is right now. */
    @SuppressWarnings("unchecked")
    Map<String, PractisedSection> of(String learner, String course) {
        List<Tuple> rows = database.createNativeQuery("""
                        select section,
                               cast(sum(answers) as integer) as answers,
                               cast(count(*) as integer) as questions,
                               cast(count(*) filter (where is_right) as integer) as known,
                               max(last_at) as last_at
                          from (select distinct on (section, question)
                                       section,
                                       points = max_points as is_right,
                                       at as last_at,
                                       count(*) over (partition by section, question) as answers
                                  from practice_fact
                                 where learner = :learner and course = :course
                                 order by section, question, at desc, event desc) as last_answer
                         group by section
                        """, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
        return rows.stream().collect(toMap(row -> row.get("section", String.class), PracticeFacts::section));
    }

    private static PractisedSection section(Tuple row) {
        return new PractisedSection(
                row.get("answers", Integer.class),
                row.get("questions", Integer.class),
                row.get("known", Integer.class),
                row.get("last_at", Instant.class));
    }

    Map<String, Integer> counts(Collection<String> learners, String course) {
        return rows.one("""
                select learner, count(*) as answers from practice_fact where learner = any (?) and course = ? group by learner
                """, learners, course, row -> row.getInt("answers"));
    }

    /** Every single answer of these learners, by learner, in the order of their times. */
    Map<String, List<PractisedAnswer>> answers(Collection<String> learners, String course) {
        return rows.of("""
                select learner, event, session, section, objective, question, coalesce(difficulty, 3) as difficulty,
                       points = max_points as is_right, certainty = 'sure' as sure, at
                  from practice_fact
                 where learner = any (?) and course = ?
                 order by learner, at, event
                """, learners, course, PracticeFacts::answer);
    }

    private static PractisedAnswer answer(ResultSet row) throws SQLException {
        return new PractisedAnswer(
                row.getObject("event", UUID.class),
                row.getObject("session", UUID.class),
                row.getString("section"),
                row.getString("objective"),
                row.getString("question"),
                row.getInt("difficulty"),
                row.getBoolean("is_right"),
                row.getBoolean("sure"),
                LearnerRows.instant(row, "at"));
    }

    void clear() {
        database.createNativeQuery("truncate practice_fact").executeUpdate();
    }
}
