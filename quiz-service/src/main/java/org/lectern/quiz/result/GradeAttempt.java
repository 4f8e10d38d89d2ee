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
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void grade(FinishedAttempt finished) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Edition edition = papers.edition(finished.exam(), finished.edition());
        List<GradedItem> items = GradePaper.grade(
                papers.paper(
                        finished.exam(),
                        finished.edition(),
                        finished.form(),
                        finished.attempt().toString()),
                finished.answers());
        Result result = Result.of(finished, edition, items, allowances.everybodyDone(edition), now);
        if (result.release(now)) {
            tell(result, edition, now);
        }
        results.persist(result);
    }

    /** Tells of at most so many results whose score may be shown since; how many there were. */
    @Transactional
    int releaseDue(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Result> due = results.holdDue(now, most);
        due.forEach(result -> release(result, papers.edition(result.exam(), result.edition()), now));
        return due.size();
    }

    /** Somebody may have been given a later end since the result was graded: then it waits for that one. */
    private void release(Result result, Edition edition, Instant now) {
        result.await(edition, allowances.everybodyDone(edition));
        if (result.release(now)) {
            tell(result, edition, now);
        }
    }

    private void tell(Result result, Edition edition, Instant now) {
        outbox.put(new OutgoingEvent(
                UuidV7.at(now),
                "quiz.learning",
                result.learner(),
                AttemptGraded.TYPE,
                now,
                AttemptGraded.of(result, edition)));
    }
}
