package org.lectern.quiz.practice;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.quiz.result.ShownResults;
import org.lectern.quiz.result.ShownResults.AnsweredInExam;

/** What each learner has met: in practice, one row for each question, and in exams whose score was shown. */
@ApplicationScoped
class SeenQuestions {

    @Inject
    EntityManager database;

    @Inject
    ShownResults exams;

    Met of(String learner, String course) {
        Map<String, Met.Meeting> met = new HashMap<>(practised(learner, course));
        exams.of(learner, course)
                .forEach(asked -> met.compute(asked.question(), (_, before) -> withExam(before, asked)));
        return new Met(met);
    }

    /** What an exam does not say yet stays as it was known before. */
    private static Met.Meeting withExam(Met.Meeting before, AnsweredInExam asked) {
        boolean missed = asked.missed().orElse(before != null && before.missed());
        Met.Meeting inExam = new Met.Meeting(asked.at(), missed);
        return before == null ? inExam : before.later(inExam);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Met.Meeting> practised(String learner, String course) {
        List<Tuple> rows = database.createNativeQuery(
                        "select question, seen_at, missed from practice_seen where learner = :learner and course = :course",
                        Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
        return rows.stream()
                .collect(toMap(
                        row -> row.get("question", String.class),
                        row -> new Met.Meeting(row.get("seen_at", Instant.class), row.get("missed", Boolean.class))));
    }

    void note(String learner, String course, String question, Met.Meeting meeting) {
        database.createNativeQuery("""
                        insert into practice_seen (learner, course, question, seen_at, missed)
                        values (:learner, :course, :question, :at, :missed)
                        on conflict (learner, course, question)
                        do update set seen_at = excluded.seen_at, missed = excluded.missed
                        """)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("question", question)
                .setParameter("at", meeting.at())
                .setParameter("missed", meeting.missed())
                .executeUpdate();
    }
}
