package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.platform.time.UuidV7;

/**
 * A copy of a published exam, its very forms, for a group that nobody is in but those who rehearse. Its id tells it from every other exam: what has to be kept
 * quiet about it is recognised by that.
 */
@ApplicationScoped
public class RehearsedExam {

    static final String PREFIX = "rehearsal.";
    /** Long enough for any rehearsal; what its end has not removed goes then. */
    private static final Duration WINDOW = Duration.ofHours(2);

    @Inject
    Exams exams;

    @Inject
    EntityManager entities;

    @Inject
    Papers papers;

    @Inject
    Clock clock;

    public static boolean is(String exam) {
        return exam.startsWith(PREFIX);
    }

    /**
     * The copy: seen by one group, sat once, its result shown at once so that its time can be measured.
     *
     * @throws ExamNotFound there is no such exam, or it is not published
     */
    @Transactional
    public Edition copy(String id) {
        Exam exam = exams.require(id);
        if (exam.status() != Exam.Status.PUBLISHED) {
            throw new ExamNotFound(id);
        }
        Edition edition = papers.edition(id, exam.edition());
        Instant now = clock.instant();
        String name = PREFIX + UuidV7.at(now);
        Exam copy = Exam.draft(name, exam.course(), terms(edition.terms(), name, now), "operator", now);
        Edition copied = copy.publish(edition.chapters(), now);
        exams.persist(copy);
        entities.persist(StoredEdition.of(copied));
        exams.flush();
        entities.createNativeQuery("""
                        insert into form (exam, edition, number, items, shared)
                        select :copy, :number, number, items, shared from form where exam = :exam and edition = :edition""")
                .setParameter("copy", name)
                .setParameter("number", copied.number())
                .setParameter("exam", id)
                .setParameter("edition", edition.number())
                .executeUpdate();
        return copied;
    }

    private static ExamTerms terms(ExamTerms of, String group, Instant now) {
        return new ExamTerms(
                "Rehearsal: " + of.title(),
                of.pool(),
                of.fixed(),
                of.shuffle(),
                of.blueprint(),
                of.minutes(),
                of.passMark(),
                1,
                of.counts(),
                null,
                now.plus(WINDOW),
                ReviewPolicy.EVERYTHING_AT_ONCE,
                List.of(),
                List.of(group));
    }
}
