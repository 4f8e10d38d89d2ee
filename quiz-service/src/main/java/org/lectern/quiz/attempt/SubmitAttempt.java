package org.lectern.quiz.attempt;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.lectern.platform.outbox.Rush;
import org.lectern.quiz.attempt.GroupCommit.Waiting;

/** Students hand in. At the end of an exam they do it together, and are closed together. */
@ApplicationScoped
class SubmitAttempt implements Rush {

    private static final Logger LOG = Logger.getLogger(SubmitAttempt.class);

    private static final int MOST = 20;

    private final GroupCommit<AskedSubmit, SubmitView> groups =
            new GroupCommit<>("submits", MOST, AskedSubmit::attempt, this::close);

    @Inject
    CloseAttempt closing;

    @Inject
    Throng throng;

    @Inject
    ManagedExecutor executor;

    @Inject
    Clock clock;

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

    private void close(List<Waiting<AskedSubmit, SubmitView>> group) {
        Map<UUID, SubmitView> closed =
                closeFree(group.stream().map(Waiting::asked).toList());
        group.forEach(waiting -> waiting.answer()
                .complete(Optional.ofNullable(closed.get(waiting.asked().attempt()))));
    }

    /** One that cannot be closed must not keep the others open: each is tried on its own then. */
    private Map<UUID, SubmitView> closeFree(List<AskedSubmit> asked) {
        try {
            return closing.submitFree(asked);
        } catch (RuntimeException groupFailed) {
            LOG.warnf(groupFailed, "%d submits failed together; each is tried on its own", asked.size());
            return Map.of();
        }
    }
}
