package org.lectern.quiz.attempt;

import static java.util.stream.Collectors.toMap;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.QuestionJson;
import org.lectern.quiz.receipt.HeadSigner;
import org.lectern.quiz.receipt.SavedAnswer;
import org.lectern.quiz.result.FinishedAttempt;
import org.lectern.quiz.result.GradeAttempt;
import org.lectern.quiz.result.ReviewAttempt;
import org.lectern.quiz.result.ReviewView;

/**
 * Submits attempts: on the student's word, or when the deadline and its grace have passed. Closing, grading and telling are one
 * transaction that holds the attempt's row, so a save is either before it and graded, or after it and refused.
 */
@ApplicationScoped
class CloseAttempt {

    @Inject
    Attempts attempts;

    @Inject
    OverdueAttempts overdue;

    @Inject
    Sittings sittings;

    @Inject
    Saves saves;

    @Inject
    Sheets sheets;

    @Inject
    RefusedSave refused;

    @Inject
    HeadSigner signer;

    @Inject
    GradeAttempt grading;

    @Inject
    ReviewAttempt reviews;

    @Inject
    Papers papers;

    @Inject
    Outbox outbox;

    @Inject
    Event<AttemptChanged> changed;

    @Inject
    Clock clock;

    @Transactional
    SubmitView submit(UUID id, String learner, SubmitCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Held before anything else is read: what this transaction knows of the attempt is what the saves and the sweep
        // left.
        Attempt attempt = attempts.findAndHold(id, learner).orElseThrow(() -> new AttemptNotFound(id));
        Sheet sheet = sheets.of(attempt);
        if (!attempt.accepts(command.device(), now)) {
            throw refused.why(id, now, command.answers());
        }
        if (!command.answers().isEmpty()) {
            command.answers().forEach(unsent -> save(sheet, command.device(), unsent, now));
            attempts.reread(attempt);
        }
        attempt.submit(now);
        close(List.of(attempt), Map.of());
        return views(List.of(attempt), now).get(id);
    }

    /**
     * Submits those of different attempts that may be submitted. An attempt that somebody else holds at the moment is passed by, so that nobody waits for
     * another's.
     *
     * @return by attempt; none of one that was passed by, or whose state refuses it
     */
    @Transactional
    Map<UUID, SubmitView> submitFree(List<AskedSubmit> submits) {
        Map<UUID, AskedSubmit> asked = submits.stream().collect(toMap(AskedSubmit::attempt, Function.identity()));
        List<Attempt> submitted = attempts.holdFree(asked.keySet()).stream()
                .filter(attempt -> accepts(attempt, asked.get(attempt.id())))
                .toList();
        if (submitted.isEmpty()) {
            return Map.of();
        }
        submitted.forEach(attempt -> attempt.submit(asked.get(attempt.id()).at()));
        close(submitted, asked.values().stream().collect(toMap(AskedSubmit::attempt, AskedSubmit::trace)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return views(submitted, now);
    }

    private Map<UUID, SubmitView> views(List<Attempt> submitted, Instant now) {
        Map<UUID, ReviewView> briefly =
                reviews.ofSubmitted(submitted.stream().map(Attempt::id).toList());
        return submitted.stream()
                .collect(toMap(Attempt::id, attempt -> SubmitView.of(attempt, now, briefly.get(attempt.id()))));
    }

    private static boolean accepts(Attempt attempt, AskedSubmit asked) {
        return attempt.belongsTo(asked.learner()) && attempt.accepts(asked.device(), asked.at());
    }

    private void save(Sheet sheet, UUID device, UnsentAnswer unsent, Instant now) {
        String answer = QuestionJson.write(sheet.answer(unsent.position(), unsent.answer()));
        if (saves.append(new AskedSave(sheet.attempt(), sheet.learner(), device, unsent.position(), answer, now))
                .isEmpty()) {
            throw refused.why(sheet.attempt(), now, List.of(unsent));
        }
    }

    /** Submits at most so many overdue attempts that nobody else is closing; how many there were. */
    @Transactional
    int closeOverdue(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return close(overdue.hold(now, most), now);
    }

    /** Submits this one, if it is overdue and nobody else is closing it. */
    @Transactional
    int closeOverdue(UUID attempt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return close(overdue.hold(now, attempt), now);
    }

    private int close(List<UUID> held, Instant now) {
        if (held.isEmpty()) {
            return 0;
        }
        List<Attempt> overtime = attempts.of(held);
        overtime.forEach(attempt -> attempt.submitByDeadline(now));
        close(overtime, Map.of());
        return overtime.size();
    }

    /**
     * Few statements for many: when the time of a whole class is up, all of it is closed within a moment.
     *
     * @param traces by attempt, where not the running one
     */
    private void close(List<Attempt> submitted, Map<UUID, Context> traces) {
        attempts.flush();
        Set<UUID> firstOfForm = sittings.close(submitted);
        List<UUID> ids = submitted.stream().map(Attempt::id).toList();
        signer.signEnds(
                submitted.stream().map(Attempt::chainHead).toList(),
                submitted.getFirst().submittedAt());
        Map<UUID, List<SavedAnswer>> latest = saves.latest(ids);
        for (Attempt attempt : submitted) {
            try (Scope _ = traces.getOrDefault(attempt.id(), Context.current()).makeCurrent()) {
                tell(attempt);
                grading.grade(finished(
                        attempt, firstOfForm.contains(attempt.id()), latest.getOrDefault(attempt.id(), List.of())));
                sheets.forget(attempt.id());
                changed.fire(new AttemptChanged(attempt.id()));
            }
        }
    }

    private FinishedAttempt finished(Attempt attempt, boolean firstOfForm, List<SavedAnswer> latest) {
        Map<Integer, Answer> answers =
                latest.stream().collect(toMap(SavedAnswer::position, saved -> QuestionJson.readAnswer(saved.answer())));
        return new FinishedAttempt(
                attempt.id(),
                attempt.exam(),
                attempt.edition(),
                attempt.form(),
                attempt.number(),
                attempt.learner(),
                firstOfForm,
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.submittedBy(),
                sheets.of(attempt).paper(),
                answers);
    }

    private void tell(Attempt attempt) {
        outbox.put(new OutgoingEvent(
                UuidV7.at(attempt.submittedAt()),
                "quiz.learning",
                attempt.learner(),
                AttemptSubmitted.TYPE,
                attempt.submittedAt(),
                new AttemptSubmitted(
                        attempt.id(),
                        attempt.exam(),
                        papers.edition(attempt.exam(), attempt.edition()).course(),
                        attempt.learner(),
                        attempt.submittedAt(),
                        attempt.submittedBy())));
    }
}
