package org.lectern.quiz.attempt;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.lectern.platform.outbox.Rush;

/** Students hand in. At the end of an exam they do it together, and are closed together. */
@ApplicationScoped
class SubmitAttempt implements Rush {

    private static final int MOST = 20;

    @Inject
    CloseAttempt closing;

    @Inject
    Throng throng;

    @Inject
    ManagedExecutor executor;

    @Inject
    Clock clock;

    private final GroupCommit<AskedSubmit, SubmitView> groups =
            GroupCommit.of("submits", MOST, AskedSubmit::attempt, asked -> closing.submitFree(asked));

    CompletionStage<SubmitView> submit(UUID attempt, String learner, SubmitCommand command) {
        throng.join();
        if (!command.answers().isEmpty()) {
            return alone(attempt, learner, command);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return groups.ask(new AskedSubmit(attempt, learner, command.device(), now, Context.current()))
                .thenCompose(closed -> closed.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> alone(attempt, learner, command)));
    }

    /** Waits for whoever holds the attempt, and says why when it is refused. */
    private CompletableFuture<SubmitView> alone(UUID attempt, String learner, SubmitCommand command) {
        return executor.supplyAsync(() -> closing.submit(attempt, learner, command));
    }

    @Override
    public boolean isOn() {
        return groups.isCrowded();
    }

    @PreDestroy
    void finish() {
        groups.close();
    }
}
