package org.lectern.progress.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lectern.progress.attempt.AnswersSeen;
import org.lectern.progress.practice.AnswerPractised;
import org.lectern.progress.rebuild.KeptFold;

/**
 * Keeps of each learner the first answer to each question, in the one order of all folds: the least of what the facts tell, so that neither their order
 * of arrival nor their repetition matters.
 */
@ApplicationScoped
class FirstAnswers implements KeptFold {

    private static final String FOLD = """
            insert into first_answer (course, learner, question, section, is_right, chosen, at, event, position)
            select distinct on (course, learner, question)
                   course, learner, question, section, is_right, case when is_right then '{}' else chosen end, at, event, position
              from given_answer
            """;

    private static final String THE_LEAST = """
             order by course, learner, question, at, event, position
            on conflict (course, learner, question) do update
               set section = excluded.section, is_right = excluded.is_right, chosen = excluded.chosen,
                   at = excluded.at, event = excluded.event, position = excluded.position
             where (excluded.at, excluded.event, excluded.position) < (first_answer.at, first_answer.event, first_answer.position)
            """;

    @Inject
    EntityManager database;

    void on(@Observes AnswersSeen answers) {
        if (answers.corrects()) {
            foldAnew(answers.event());
        } else {
            fold(answers.event());
        }
    }

    void on(@Observes AnswerPractised answer) {
        fold(answer.event());
    }

    private void fold(UUID event) {
        database.createNativeQuery(FOLD + " where event = :event" + THE_LEAST)
                .setParameter("event", event)
                .executeUpdate();
    }

    /** What was kept from an attempt that this event corrects may have gone or be another's turn: the learner's answers are asked again. */
    private void foldAnew(UUID event) {
        database.createNativeQuery("""
                        delete from first_answer kept using attempt_fact corrects
                         where corrects.event = :event and kept.course = corrects.course and kept.learner = corrects.learner
                           and kept.event in (select event from attempt_fact
                                               where learner = corrects.learner and course = corrects.course
                                                 and attempt = corrects.attempt)
                        """).setParameter("event", event).executeUpdate();
        database.createNativeQuery(FOLD
                        + " where (learner, course) = (select learner, course from attempt_fact where event = :event)"
                        + THE_LEAST)
                .setParameter("event", event)
                .executeUpdate();
    }

    /** Who keeps a fact meanwhile waits for this with folding it. */
    @Override
    @Transactional
    public void foldAll() {
        database.createNativeQuery("truncate first_answer").executeUpdate();
        database.createNativeQuery(FOLD + THE_LEAST).executeUpdate();
    }

    @Override
    @Transactional
    public void foldMissed() {
        missed("practice_fact").forEach(this::fold);
        missed("attempt_fact").forEach(this::fold);
    }

    /** Marked and then folded event by event, which goes by the index; one statement for all of them would read every fact. */
    @SuppressWarnings("unchecked")
    private List<UUID> missed(String facts) {
        return database.createNativeQuery(
                        "with missed as (update " + facts + " set folded = true where not folded returning event)"
                                + " select event from missed",
                        UUID.class)
                .getResultList();
    }
}
