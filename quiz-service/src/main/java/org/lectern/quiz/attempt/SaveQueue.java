package org.lectern.quiz.attempt;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.lectern.quiz.attempt.GroupCommit.Waiting;
import org.lectern.quiz.storage.DatabaseFailed;

/** Saves are committed in groups. Each is answered after the commit that holds it, and judged alone. */
@ApplicationScoped
class SaveQueue {

    private static final int MOST = 64;
    /** Who has waited for so long hears that it was not saved, rather than that it is saved when the device has long sent something newer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GroupCommit<AskedSave, SaveReceipt> groups =
            new GroupCommit<>("saves", MOST, AskedSave::attempt, this::write);

    @Inject
    Saves saves;

    @Inject
    Clock clock;

    /** Empty when the save has to be asked for alone: the rule refuses it, or somebody else holds the attempt. */
    CompletableFuture<Optional<SaveReceipt>> append(AskedSave save) {
        return groups.ask(save);
    }

    @PreDestroy
    void close() {
        groups.close();
    }

    private void write(List<Waiting<AskedSave, SaveReceipt>> group) {
        Instant patient = clock.instant().minus(PATIENCE);
        List<Waiting<AskedSave, SaveReceipt>> fresh = new ArrayList<>();
        for (var waiting : group) {
            if (waiting.asked().savedAt().isBefore(patient)) {
                waiting.answer().completeExceptionally(new SaveTookTooLong());
            } else {
                fresh.add(waiting);
            }
        }
        ask(fresh);
    }

    private void ask(List<Waiting<AskedSave, SaveReceipt>> group) {
        try {
            Map<UUID, SaveReceipt> receipts =
                    saves.appendFree(group.stream().map(Waiting::asked).toList());
            group.forEach(waiting -> waiting.answer()
                    .complete(Optional.ofNullable(receipts.get(waiting.asked().attempt()))));
        } catch (DatabaseFailed failed) {
            boolean alone = mayBeOnesFault(failed);
            group.forEach(waiting -> {
                if (alone) {
                    waiting.answer().complete(Optional.empty());
                } else {
                    waiting.answer().completeExceptionally(failed);
                }
            });
        }
    }

    /** A value or a lock: then the others must not suffer for it. Without a connection everybody has failed. */
    private static boolean mayBeOnesFault(DatabaseFailed failed) {
        String state = failed.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
        return state != null && (state.startsWith("2") || state.startsWith("4"));
    }
}
