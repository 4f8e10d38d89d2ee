package org.lectern.quiz.attempt;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lectern.quiz.storage.DatabaseFailed;

/**
 * Group commit: the saves that arrive while a statement is under way, or soon after one has begun, go together in the next one, so that on an exam day one
 * commit answers many students. Who comes at a quiet moment is written at once. Each is answered after the commit that holds it, and judged alone.
 */
@ApplicationScoped
class SaveQueue {

    private static final int WRITERS = 2;
    private static final int MOST = 64;
    /** A statement and its commit cost the same for one as for several: who follows so closely upon another waits for those who come meanwhile. */
    private static final Duration PACE = Duration.ofMillis(20);
    /** So many are company enough: in a rush nobody waits. */
    private static final int COMPANY = 8;
    /** Who has waited for so long hears that it was not saved, rather than that it is saved when the device has long sent something newer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Waiting(AskedSave save, CompletableFuture<Optional<SaveReceipt>> answer) {}

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            WRITERS, Thread.ofPlatform().name("saves-", 1).factory());
    private int writers;
    private boolean gathering;
    private long begun = System.nanoTime() - PACE.toNanos();

    @Inject
    Saves saves;

    @Inject
    Clock clock;

    /** Empty when the save has to be asked for alone: the rule refuses it, or somebody else holds the attempt. */
    CompletableFuture<Optional<SaveReceipt>> append(AskedSave save) {
        var waiting = new Waiting(save, new CompletableFuture<>());
        if (needsWriter(waiting)) {
            threads.execute(this::write);
        }
        return waiting.answer();
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    private synchronized boolean needsWriter(Waiting waiting) {
        queue.add(waiting);
        if (gathering && queue.size() >= COMPANY) {
            notifyAll();
        }
        if (gathering || writers == WRITERS) {
            return false;
        }
        writers++;
        return true;
    }

    private void write() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            write(group);
        }
    }

    /** Who has waited longest, one of each attempt; a writer goes when nobody waits, or another one gathers them. */
    private synchronized List<Waiting> next() {
        List<Waiting> group = gathering ? List.of() : gather();
        if (group.isEmpty()) {
            writers--;
        } else {
            begun = System.nanoTime();
        }
        return group;
    }

    private List<Waiting> gather() {
        waitForCompany();
        List<Waiting> group = new ArrayList<>();
        Set<UUID> attempts = HashSet.newHashSet(MOST);
        for (Iterator<Waiting> first = queue.iterator(); first.hasNext() && group.size() < MOST; ) {
            Waiting waiting = first.next();
            if (attempts.add(waiting.save().attempt())) {
                group.add(waiting);
                first.remove();
            }
        }
        return group;
    }

    /** Lets go of the queue meanwhile. Whoever closes this process need not wait. */
    private void waitForCompany() {
        gathering = true;
        try {
            for (long left = left(); left > 0; left = left()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gathering = false;
        }
    }

    private long left() {
        return queue.isEmpty() || queue.size() >= COMPANY ? 0 : begun + PACE.toNanos() - System.nanoTime();
    }

    private void write(List<Waiting> group) {
        Instant patient = clock.instant().minus(PATIENCE);
        List<Waiting> fresh = new ArrayList<>();
        for (Waiting waiting : group) {
            if (waiting.save().savedAt().isBefore(patient)) {
                waiting.answer().completeExceptionally(new SaveTookTooLong());
            } else {
                fresh.add(waiting);
            }
        }
        ask(fresh);
    }

    private void ask(List<Waiting> group) {
        try {
            Map<UUID, SaveReceipt> receipts =
                    saves.appendFree(group.stream().map(Waiting::save).toList());
            group.forEach(waiting -> waiting.answer()
                    .complete(Optional.ofNullable(receipts.get(waiting.save().attempt()))));
        } catch (DatabaseFailed failed) {
            boolean alone = mayBeOnesFault(failed);
            group.forEach(waiting -> {
                if (alone) {
                    waiting.answer().complete(Optional.empty());
                } else {
                    waiting.answer().completeExceptionally(failed);
                }
            });
        } catch (RuntimeException failed) {
            group.forEach(waiting -> waiting.answer().completeExceptionally(failed));
        }
    }

    /** A value or a lock: then the others must not suffer for it. Without a connection everybody has failed. */
    private static boolean mayBeOnesFault(DatabaseFailed failed) {
        String state = failed.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
        return state != null && (state.startsWith("2") || state.startsWith("4"));
    }
}
