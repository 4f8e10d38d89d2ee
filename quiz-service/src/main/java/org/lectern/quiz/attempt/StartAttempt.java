package org.lectern.quiz.attempt;

import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ExamNotFound;
import org.lectern.quiz.exam.ExamTerms;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.exam.FormChoice;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.receipt.HeadSigner;
import org.lectern.quiz.receipt.SignedHead;

/** Starts attempts, or finds the open ones, with at most three statements: how the learners stand, the attempts, and the outbox. */
@ApplicationScoped
class StartAttempt {

    /** How often a start looks again when its learner's accommodation was changed, or another start came first, in the same moment. */
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

    /** Waits for who changes the learner's accommodation, and says why when nothing starts. */
    @Transactional
    Outcome start(AskedStart asked) {
        for (int look = 1; look < LOOKS; look++) {
            Optional<Outcome> outcome = tryToStart(asked);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return tryToStart(asked).orElseThrow(ExamNotOpen::anyMore);
    }

    /** Empty when what the start was made from changed meanwhile, or another start of the learner came first: it is looked at again. */
    private Optional<Outcome> tryToStart(AskedStart asked) {
        Standing standing = starts.standing(asked).orElseThrow(() -> new ExamNotFound(asked.exam()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (standing.open().isEmpty()) {
            refusal(asked, standing, now).ifPresent(why -> {
                throw why;
            });
        }
        return Optional.ofNullable(begin(Map.of(asked, standing), now).get(asked.sub()));
    }

    /**
     * Starts for different learners, where nothing is in the way.
     *
     * @return by learner; none of one that is refused, or whose accommodation or start somebody else has in hand
     */
    @Transactional
    Map<String, Outcome> startFree(List<AskedStart> asked) {
        Map<AskedStart, Standing> standings = starts.standingsFree(asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        standings
                .entrySet()
                .removeIf(stands -> stands.getValue().open().isEmpty()
                        && refusal(stands.getKey(), stands.getValue(), now).isPresent());
        return begin(standings, now);
    }

    /** Who has an open attempt has that one; for the others one is written. */
    private Map<String, Outcome> begin(Map<AskedStart, Standing> standings, Instant now) {
        Map<String, Outcome> outcomes = HashMap.newHashMap(standings.size());
        List<Beginning> beginnings = new ArrayList<>();
        standings.forEach((asked, standing) -> standing.open()
                .ifPresentOrElse(
                        open -> outcomes.put(asked.sub(), new Outcome.Open(open)),
                        () -> beginnings.add(beginning(asked, standing, now))));
        Set<UUID> written = beginnings.isEmpty() ? Set.of() : starts.start(beginnings);
        for (Beginning beginning : beginnings) {
            if (written.contains(beginning.attempt().id())) {
                tell(beginning);
                outcomes.put(
                        beginning.attempt().learner(),
                        new Outcome.Fresh(beginning.attempt(), beginning.ledger(), beginning.allowance()));
            }
        }
        return outcomes;
    }

    private Beginning beginning(AskedStart asked, Standing standing, Instant now) {
        Edition edition = papers.edition(asked.exam(), standing.edition());
        DeadlineLedger ledger = ledger(edition, standing.allowance(), now);
        Attempt attempt = Attempt.start(
                UuidV7.at(now),
                asked.sub(),
                asked.exam(),
                edition.number(),
                chooseForm(edition, standing, asked.sub()),
                standing.sittings() + 1,
                ledger,
                asked.device());
        SignedHead signed = signer.sign(attempt.chainHead(), SignedHead.Occasion.START, now);
        return new Beginning(asked, edition, attempt, ledger, standing.allowance(), signed);
    }

    /** The device's saves are the ones that are taken from now on. */
    @Transactional
    void takeOver(UUID attempt, String learner, UUID device) {
        if (attempts.takeOver(attempt, learner, device)) {
            changed.fire(new AttemptChanged(attempt));
        }
    }

    private static DeadlineLedger ledger(Edition edition, Allowance allowance, Instant now) {
        DeadlineLedger limit =
                DeadlineLedger.open(now, Duration.ofMinutes(edition.terms().minutes()));
        return allowance
                .extraTime(limit, now)
                .within(allowance.closes(edition.terms().closesAt()));
    }

    /** Why an attempt cannot be started; empty when it can. */
    private Optional<RuntimeException> refusal(AskedStart asked, Standing standing, Instant now) {
        if (standing.edition() == 0) {
            return Optional.of(new ExamNotFound(asked.exam()));
        }
        if (!standing.published() || standing.courseWithdrawn()) {
            return Optional.of(ExamNotOpen.withdrawn());
        }
        ExamTerms terms = papers.edition(asked.exam(), standing.edition()).terms();
        if (!terms.admits(asked.learner().groups())) {
            return Optional.of(new ExamNotFound(asked.exam()));
        }
        ExamWindow window = new ExamWindow(terms.opensAt(), standing.allowance().closes(terms.closesAt()));
        if (window.isBefore(now)) {
            return Optional.of(ExamNotOpen.yet());
        }
        if (window.isOver(now)) {
            return Optional.of(ExamNotOpen.anyMore());
        }
        Integer allowed = standing.allowance().attempts(terms.attempts());
        return allowed != null && standing.sittings() >= allowed
                ? Optional.of(new AttemptsUsedUp(allowed))
                : Optional.empty();
    }

    private int chooseForm(Edition edition, Standing standing, String learner) {
        return FormChoice.leastSeen(
                papers.overlaps(edition.exam(), edition.number()), standing.satForms(), learner + edition.exam());
    }

    private void tell(Beginning beginning) {
        Attempt attempt = beginning.attempt();
        try (Scope _ = beginning.asked().trace().makeCurrent()) {
            outbox.put(new OutgoingEvent(
                    UuidV7.at(attempt.startedAt()),
                    "quiz.learning",
                    attempt.learner(),
                    AttemptStarted.TYPE,
                    attempt.startedAt(),
                    new AttemptStarted(
                            attempt.id(),
                            attempt.exam(),
                            beginning.edition().course(),
                            attempt.learner(),
                            attempt.form(),
                            attempt.number(),
                            attempt.startedAt(),
                            attempt.deadline())));
        }
    }
}
