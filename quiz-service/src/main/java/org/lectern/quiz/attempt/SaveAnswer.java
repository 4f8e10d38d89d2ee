package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.lectern.quiz.question.QuestionJson;

/**
 * Saves one answer. No transaction is opened: the one statement of {@link Saves} is its own, so that the reply follows exactly one commit. No thread waits
 * for it either, unless the save has to wait for somebody else.
 */
@ApplicationScoped
class SaveAnswer {

    @Inject
    Sheets sheets;

    @Inject
    SaveQueue queue;

    @Inject
    Saves saves;

    @Inject
    Attempts attempts;

    @Inject
    RefusedSave refused;

    @Inject
    ManagedExecutor executor;

    @Inject
    Clock clock;

    CompletionStage<SaveView> save(UUID attempt, String learner, int position, SaveCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sheets.known(attempt)
                .map(sheet -> save(sheet, learner, position, command, now))
                .orElseGet(() -> executor.supplyAsync(() -> sheets.of(attempt))
                        .thenCompose(sheet -> save(sheet, learner, position, command, now)));
    }

    private CompletableFuture<SaveView> save(
            Sheet sheet, String learner, int position, SaveCommand command, Instant now) {
        String answer = QuestionJson.write(own(sheet, learner).answer(position, command.answer()));
        var asked = new AskedSave(sheet.attempt(), learner, command.device(), position, answer, now);
        return queue.append(asked)
                .thenCompose(receipt ->
                        receipt.map(CompletableFuture::completedFuture).orElseGet(() -> alone(asked, command)))
                .thenApply(receipt -> SaveView.of(position, receipt));
    }

    /** Waits for whoever holds the attempt, and says why when it is refused. */
    private CompletableFuture<SaveReceipt> alone(AskedSave asked, SaveCommand command) {
        return executor.supplyAsync(() -> saves.append(asked)
                .orElseThrow(
                        () -> refused.why(asked.attempt(), asked.savedAt(), List.of(command.at(asked.position())))));
    }

    FlagView flag(UUID attempt, String learner, int position, FlagCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        own(sheets.of(attempt), learner).requirePosition(position);
        return attempts.flag(attempt, learner, command.device(), position, command.flagged(), now)
                .map(clockwork -> new FlagView(
                        position,
                        command.flagged(),
                        clockwork.serverTime(),
                        clockwork.deadline(),
                        clockwork.revision()))
                .orElseThrow(() -> refused.why(attempt, now, List.of()));
    }

    private static Sheet own(Sheet sheet, String learner) {
        if (!sheet.belongsTo(learner)) {
            throw new AttemptNotFound(sheet.attempt());
        }
        return sheet;
    }
}
