package org.lectern.quiz.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.platform.audit.Audit;
import org.lectern.platform.security.CurrentUser;
import org.lectern.quiz.idempotency.IdempotencyKeys;

/** Publishing: an edition is written down, its forms are drawn and stored, the others are told. Withdrawing ends new starts. */
@ApplicationScoped
class PublishExam {

    private static final int FORMS = 24;

    @Inject
    ExamService service;

    @Inject
    Exams exams;

    @Inject
    Forms forms;

    @Inject
    EntityManager entities;

    @Inject
    DrawingBoard board;

    @Inject
    CurrentUser user;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Audit audit;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /**
     * Publishing what is published already changes nothing.
     *
     * @param key the caller's, null for none: a repeated request does not publish again what was withdrawn meanwhile
     */
    @Transactional
    ExamView publish(String id, String key) {
        Exam exam = service.requireForStaff(id);
        Readiness readiness = board.readiness(exam.course(), exam.terms());
        if (keys.first(user.sub(), key, "exam.publish " + id) && exam.status() != Exam.Status.PUBLISHED) {
            if (!readiness.publishable()) {
                throw new ExamNotPublishable(id, readiness.obstacles());
            }
            publish(exam);
            audit.record(user.sub(), "exam.publish", id, exam.course(), Map.of("edition", exam.edition()));
        }
        return ExamView.of(exam, readiness);
    }

    /**
     * Publishes a new edition in the place of the published one. Who is sitting that one, or has sat it, keeps it; who starts from now on gets the new.
     *
     * @param revision the one the caller edited
     */
    @Transactional
    ExamView renew(String id, WriteExam write, long revision) {
        Exam exam = service.requireForStaff(id, write, revision);
        if (exam.status() != Exam.Status.PUBLISHED) {
            throw new ExamIsNotPublished(id);
        }
        exam.renew(write.terms());
        Readiness readiness = board.readiness(exam.course(), exam.terms());
        if (!readiness.publishable()) {
            throw new ExamNotPublishable(id, readiness.obstacles());
        }
        publish(exam);
        audit.record(user.sub(), "exam.renew", id, exam.course(), Map.of("edition", exam.edition()));
        return ExamView.of(exam, readiness);
    }

    @Transactional
    ExamView withdraw(String id) {
        Exam exam = service.requireForStaff(id);
        if (withdraw(exam)) {
            audit.record(user.sub(), "exam.withdraw", id, exam.course(), Map.of("edition", exam.edition()));
        }
        return ExamView.of(exam, board.readiness(exam.course(), exam.terms()));
    }

    void publish(Exam exam) {
        Instant now = clock.instant();
        List<Form> drawn = board.draw(exam.exam(), exam.edition() + 1, exam.course(), exam.terms(), FORMS);
        Edition edition = exam.publish(board.chapters(exam.course(), drawn.getFirst()), now);
        entities.persist(StoredEdition.of(edition));
        forms.store(drawn);
        exams.flush();
        announcements.published(exam, edition, now);
    }

    boolean withdraw(Exam exam) {
        if (!exam.withdraw()) {
            return false;
        }
        Instant now = clock.instant();
        exams.flush();
        announcements.withdrawn(exam, now, now);
        return true;
    }
}
