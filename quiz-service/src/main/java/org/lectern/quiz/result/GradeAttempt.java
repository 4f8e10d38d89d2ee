package org.lectern.quiz.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.accommodation.Allowances;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.learner.KnownLearners;
import org.lectern.quiz.learner.Learner;

/** Grades what was submitted, in the transaction that closes it, and tells the others as soon as the score may be seen. */
@ApplicationScoped
public class GradeAttempt {

    @Inject
    Results results;

    @Inject
    Papers papers;

    @Inject
    Allowances allowances;

    @Inject
    KnownLearners learners;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void grade(FinishedAttempt finished) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Edition edition = papers.edition(finished.exam(), finished.edition());
        List<GradedItem> items = GradePaper.grade(finished.paper(), finished.answers());
        Result result = Result.of(
                finished,
                edition,
                items,
                reviewGroup(edition, finished.learner()),
                allowances.everybodyDone(edition),
                now);
        if (result.release(now)) {
            tell(result, AttemptGraded.TYPE, AttemptGraded.of(result, edition), now);
        }
        results.persist(result);
    }

    /** The learner's groups when the paper is handed in decide it for good: what was shown once stays shown. */
    private String reviewGroup(Edition edition, String learner) {
        if (edition.terms().reviewOfGroups().isEmpty()) {
            return null;
        }
        return learners.find(learner)
                .map(Learner::groups)
                .flatMap(edition.terms()::reviewGroup)
                .orElse(null);
    }

    /** Tells of at most so many results whose score, or whose right and wrong, may be shown since; how many there were of the more frequent kind. */
    @Transactional
    int releaseDue(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Result> scores = results.holdDue(now, most);
        scores.forEach(result -> release(result, now));
        List<Result> marks = results.holdMarksDue(now, most);
        marks.forEach(result -> releaseMarks(result, now));
        return Math.max(scores.size(), marks.size());
    }

    /** Somebody may have been given a later end since the result was graded: then it waits for that one. */
    private void release(Result result, Instant now) {
        Edition edition = papers.edition(result.exam(), result.edition());
        result.await(edition, allowances.everybodyDone(edition));
        if (result.release(now)) {
            tell(result, AttemptGraded.TYPE, AttemptGraded.of(result, edition), now);
        }
    }

    private void releaseMarks(Result result, Instant now) {
        Edition edition = papers.edition(result.exam(), result.edition());
        result.await(edition, allowances.everybodyDone(edition));
        if (result.releaseMarks(now)) {
            tell(result, AttemptMarked.TYPE, AttemptMarked.of(result, now), now);
        }
    }

    private void tell(Result result, String type, Object data, Instant now) {
        outbox.put(new OutgoingEvent(UuidV7.at(now), "quiz.learning", result.learner(), type, now, data));
    }
}
