package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ExamNotFound;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.exam.FormChoice;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.learner.Learner;
import org.lectern.quiz.receipt.HeadSigner;
import org.lectern.quiz.receipt.SignedHead;

/**
 * Starts an attempt, or resumes the open one, with at most three statements: how the learner stands, the attempt (or the takeover),
 * and the outbox.
 */
@ApplicationScoped
class StartAttempt {

    /** How often a start looks again when its learner's accommodation was changed in the same moment. */
    private static final int LOOKS = 3;

    @Inject
    Starts starts;

    @Inject
    Attempts attempts;

    @Inject
    Papers papers;

    @Inject
    HeadSigner signer;

    @Inject
    Outbox outbox;

    @Inject
    Event<AttemptChanged> changed;

    @Inject
    Clock clock;

    /** What a start led to, before anybody looks at it. */
    sealed interface Outcome {

        record Fresh(Attempt attempt, DeadlineLedger ledger, Allowance allowance) implements Outcome {}

        record Open(UUID attempt) implements Outcome {}
    }

    @Transactional
    Outcome start(String exam, Learner learner, UUID device) {
        for (int look = 1; look < LOOKS; look++) {
            Optional<Outcome> outcome = tryToStart(exam, learner, device);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return tryToStart(exam, learner, device).orElseThrow(ExamNotOpen::anyMore);
    }

    /** Empty when what the start was made from changed meanwhile: it is looked at again. */
    private Optional<Outcome> tryToStart(String exam, Learner caller, UUID device) {
        String learner = caller.learner();
        Standing standing = starts.standing(exam, learner).orElseThrow(() -> new ExamNotFound(exam));
        if (standing.open().isPresent()) {
            return Optional.of(resume(standing.open().get(), learner, device));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Edition edition = requireStartable(exam, standing, caller, now);
        DeadlineLedger ledger = ledger(edition, standing.allowance(), now);
        Attempt attempt = Attempt.start(
                UuidV7.at(now),
                learner,
                exam,
                edition.number(),
                chooseForm(edition, standing, learner),
                standing.sittings() + 1,
                ledger,
                device);
        SignedHead signed = signer.sign(attempt.chainHead(), SignedHead.Occasion.START, now);
        if (!starts.start(attempt, ledger, standing.allowance(), signed, noted(caller, edition))) {
            return resumeWhatStartedMeanwhile(exam, learner, device);
        }
        tell(attempt, edition);
        return Optional.of(new Outcome.Fresh(attempt, ledger, standing.allowance()));
    }

    /** Where the group decides what is shown afterwards, it has to be known when the server submits, too. */
    private static Optional<Learner> noted(Learner caller, Edition edition) {
        return edition.terms().reviewOfGroups().isEmpty() ? Optional.empty() : Optional.of(caller);
    }

    private static DeadlineLedger ledger(Edition edition, Allowance allowance, Instant now) {
        DeadlineLedger limit =
                DeadlineLedger.open(now, Duration.ofMinutes(edition.terms().minutes()));
        return allowance
                .extraTime(limit, now)
                .within(allowance.closes(edition.terms().closesAt()));
    }

    private Outcome resume(UUID attempt, String learner, UUID device) {
        if (attempts.takeOver(attempt, learner, device)) {
            changed.fire(new AttemptChanged(attempt));
        }
        return new Outcome.Open(attempt);
    }

    private Optional<Outcome> resumeWhatStartedMeanwhile(String exam, String learner, UUID device) {
        return attempts.takeOverOpen(exam, learner, device).map(open -> {
            changed.fire(new AttemptChanged(open));
            return new Outcome.Open(open);
        });
    }

    private Edition requireStartable(String exam, Standing standing, Learner caller, Instant now) {
        if (standing.edition() == 0) {
            throw new ExamNotFound(exam);
        }
        if (!standing.published() || standing.courseWithdrawn()) {
            throw ExamNotOpen.withdrawn();
        }
        Edition edition = papers.edition(exam, standing.edition());
        if (!edition.terms().admits(caller.groups())) {
            throw new ExamNotFound(exam);
        }
        ExamWindow window = new ExamWindow(
                edition.terms().opensAt(),
                standing.allowance().closes(edition.terms().closesAt()));
        if (window.isBefore(now)) {
            throw ExamNotOpen.yet();
        }
        if (window.isOver(now)) {
            throw ExamNotOpen.anyMore();
        }
        Integer allowed = standing.allowance().attempts(edition.terms().attempts());
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
