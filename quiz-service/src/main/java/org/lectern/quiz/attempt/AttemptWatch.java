package org.lectern.quiz.attempt;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.lectern.quiz.deadline.DeadlineMoved;

/**
 * Tells the streams that this process serves what changed about their attempts: at once for changes made here, within a second for
 * those of other replicas, which one query finds for all streams together.
 */
@ApplicationScoped
class AttemptWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(480);

    private final Map<UUID, List<Consumer<Pulse>>> watchers = new ConcurrentHashMap<>();

    @Inject
    Pulses pulses;

    @Inject
    ManagedExecutor executor;

    /** Begins to tell this watcher; what is returned ends it. */
    Runnable watch(UUID attempt, Consumer<Pulse> watcher) {
        watchers.computeIfAbsent(attempt, key -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(attempt, (key, list) -> {
            list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
    }

    int watched() {
        return watchers.size();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptChanged changed) {
        lookAtOnce(changed.attempt());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadlineMoved moved) {
        lookAtOnce(moved.attempt());
    }

    private void lookAtOnce(UUID attempt) {
        if (watchers.containsKey(attempt)) {
            executor.execute(() -> look(List.of(attempt)));
        }
    }

    /** The scheduler counts in whole seconds, and within one the room is promised to learn of more time: each turn looks twice. */
    @Scheduled(every = "${lectern.quiz.watch-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        look();
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        look();
    }

    private void look() {
        if (!watchers.isEmpty()) {
            look(watchers.keySet());
        }
    }

    private void look(Collection<UUID> attempts) {
        pulses.of(attempts)
                .forEach(pulse ->
                        watchers.getOrDefault(pulse.attempt(), List.of()).forEach(watcher -> watcher.accept(pulse)));
    }
}
