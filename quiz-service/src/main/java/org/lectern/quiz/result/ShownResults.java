package org.lectern.quiz.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What learners know of their exams: the questions of those whose score they have been shown. */
@ApplicationScoped
public class ShownResults {

    /** @param missed whether it did not earn every point; empty while the learner may not see that */
    public record AnsweredInExam(String question, Instant at, Optional<Boolean> missed) {}

    @Inject
    EntityManager entities;

    /** Oldest first. Nothing of an attempt is here before its review policy has shown the score. */
    @SuppressWarnings("unchecked") // the result class is given
    public List<AnsweredInExam> of(String learner, String course) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select item ->> 'question' as question, r.submitted_at,
                               case when not r.marks_wait
                                    then cast(item ->> 'points' as numeric) < cast(item ->> 'maxPoints' as numeric)
                               end as missed
                          from result r, jsonb_array_elements(r.items) item
                         where r.learner = :learner and r.course = :course and r.released_at is not null
                         order by r.submitted_at
                        """, Tuple.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .getResultList();
        return rows.stream()
                .map(row -> new AnsweredInExam(
                        row.get("question", String.class),
                        row.get("submitted_at", Instant.class),
                        Optional.ofNullable(row.get("missed", Boolean.class))))
                .toList();
    }
}
