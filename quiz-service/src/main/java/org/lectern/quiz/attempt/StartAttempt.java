package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ExamNotFound;
import org.lectern.quiz.exam.FormChoice;
import org.lectern.quiz.exam.Papers;

/**
 * Starts an attempt, or resumes the open one, with at most three statements: how the learner stands, the attempt (or the takeover),
 * and the outbox.
 */
@ApplicationScoped
class StartAttempt {

    @Inject
    Starts starts;

    @Inject
    Attempts attempts;

    @Inject
    Papers papers;

    @Inject
    Outbox outbox;

    @Inject
    Event<AttemptChanged> changed;

    @Inject
    Clock clock;

    /** What a start led to, before anybody looks at it. */
    sealed interface Outcome {

        record Fresh(Attempt attempt, DeadlineLedger ledger) implements Outcome {}

        record Open(UUID attempt) implements Outcome {}
    }

    @Transactional
    Outcome start(String exam, String learner, UUID device) {
        Standing standing = starts.standing(exam, learner).orElseThrow(() -> new ExamNotFound(exam));
        if (standing.open().isPresent()) {
            return resume(standing.open().get(), learner, device);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Edition edition = requireStartable(exam, standing, now);
        DeadlineLedger ledger = DeadlineLedger.open(
                now,
                Duration.ofMinutes(edition.terms().minutes()),
                edition.terms().closesAt());
        Attempt attempt = Attempt.start(
                UuidV7.at(now),
                learner,
                exam,
                edition.number(),
                chooseForm(edition, standing, learner),
                standing.sittings() + 1,
                ledger,
                device);
        if (!starts.start(attempt, ledger)) {
            return resumeWhatStartedMeanwhile(exam, learner, device);
        }
        tell(attempt, edition);
        return new Outcome.Fresh(attempt, ledger);
    }

    private Outcome resume(UUID attempt, String learner, UUID device) {
        if (attempts.takeOver(attempt, learner, device)) {
            changed.fire(new AttemptChanged(attempt));
        }
        return new Outcome.Open(attempt);
    }

    private Outcome resumeWhatStartedMeanwhile(String exam, String learner, UUID device) {
        UUID open = attempts.takeOverOpen(exam, learner, device).orElseThrow(ExamNotOpen::anyMore);
        changed.fire(new AttemptChanged(open));
        return new Outcome.Open(open);
    }

    private Edition requireStartable(String exam, Standing standing, Instant now) {
        if (standing.edition() == 0) {
            throw new ExamNotFound(exam);
        }
        if (!standing.published() || standing.courseWithdrawn()) {
            throw ExamNotOpen.withdrawn();
        }
        Edition edition = papers.edition(exam, standing.edition());
        if (edition.window().isBefore(now)) {
            throw ExamNotOpen.yet();
        }
        if (edition.window().isOver(now)) {
            throw ExamNotOpen.anyMore();
        }
        Integer allowed = edition.terms().attempts();
        if (allowed != null && standing.sittings() >= allowed) {
            throw new AttemptsUsedUp(allowed);
        }
        return edition;
    }

    private int chooseForm(Edition edition, Standing standing, String learner) {
        return FormChoice.leastSeen(
                papers.overlaps(edition.exam(), edition.number()), standing.satForms(), learner + edition.exam());
    }

    private void tell(Attempt attempt, Edition edition) {
        outbox.put(new OutgoingEvent(
                UuidV7.at(attempt.startedAt()),
                "quiz.learning",
                attempt.learner(),
                AttemptStarted.TYPE,
                attempt.startedAt(),
                new AttemptStarted(
                        attempt.id(),
                        attempt.exam(),
                        edition.course(),
                        attempt.learner(),
                        attempt.form(),
                        attempt.number(),
                        attempt.startedAt(),
                        attempt.deadline())));
    }
}
