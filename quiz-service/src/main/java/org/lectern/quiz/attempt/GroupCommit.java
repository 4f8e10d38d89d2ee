package org.lectern.quiz.attempt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What students ask while others are being written, or soon after that has begun, goes together in the next transaction, so that on an exam
 * day one commit answers many of them. Who comes at a quiet moment is written at once.
 *
 * @param <A> what is asked
 * @param <R> the answer, given after the commit that holds it
 */
final class GroupCommit<A, R> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private static final int WRITERS = 2;
    /** A statement and its commit cost the same for one as for several: who follows so closely upon another waits for those who come meanwhile. */
    private static final Duration PACE = Duration.ofMillis(20);
    /** So many are company enough: in a rush nobody waits. */
    private static final int COMPANY = 8;

    /**
     * Who waits for an answer.
     *
     * @param answer empty when it has to be asked for alone
     */
    record Waiting<A, R>(A asked, CompletableFuture<Optional<R>> answer) {}

    private final Deque<Waiting<A, R>> queue = new ArrayDeque<>();
    private final ExecutorService threads;
    private final int most;
    private final Function<A, ?> one;
    private final Consumer<List<Waiting<A, R>>> write;
    private int writers;
    private boolean gathering;
    private long begun = System.nanoTime() - PACE.toNanos();

    /**
     * Nothing is written yet.
     *
     * @param name of the writers' threads
     * @param most so many go together
     * @param one what it is asked of; a group has one of each
     * @param write answers each of a group
     */
    GroupCommit(String name, int most, Function<A, ?> one, Consumer<List<Waiting<A, R>>> write) {
        this.threads = Executors.newFixedThreadPool(
                WRITERS, Thread.ofPlatform().name(name + "-", 1).factory());
        this.most = most;
        this.one = one;
        this.write = write;
    }

    /**
     * One for whom nothing is written, and everybody when it fails, has to ask alone: one that cannot be written must not keep the others from it.
     *
     * @param together the answers, by what is asked of
     */
    static <A, K, R> GroupCommit<A, R> of(
            String name, int most, Function<A, K> one, Function<List<A>, Map<K, R>> together) {
        return new GroupCommit<>(name, most, one, group -> {
            Map<K, R> answers =
                    orNone(name, together, group.stream().map(Waiting::asked).toList());
            group.forEach(
                    waiting -> waiting.answer().complete(Optional.ofNullable(answers.get(one.apply(waiting.asked())))));
        });
    }

    private static <A, K, R> Map<K, R> orNone(String name, Function<List<A>, Map<K, R>> together, List<A> asked) {
        try {
            return together.apply(asked);
        } catch (RuntimeException groupFailed) {
            LOG.warnf(groupFailed, "%d %s failed together; each is tried on its own", asked.size(), name);
            return Map.of();
        }
    }

    CompletableFuture<Optional<R>> ask(A asked) {
        var waiting = new Waiting<A, R>(asked, new CompletableFuture<>());
        if (needsWriter(waiting)) {
            threads.execute(this::write);
        }
        return waiting.answer();
    }

    /** Whether more wait than go together. */
    synchronized boolean isCrowded() {
        return queue.size() > most;
    }

    /** Returns when nobody waits any more. */
    @Override
    public void close() {
        threads.close();
    }

    private synchronized boolean needsWriter(Waiting<A, R> waiting) {
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
            try {
                write.accept(group);
            } catch (RuntimeException failed) {
                group.forEach(waiting -> waiting.answer().completeExceptionally(failed));
            }
        }
    }

    /** Who has waited longest, one of each; a writer goes when nobody waits, or another one gathers them. */
    private synchronized List<Waiting<A, R>> next() {
        List<Waiting<A, R>> group = gathering ? List.of() : gather();
        if (group.isEmpty()) {
            writers--;
        } else {
            begun = System.nanoTime();
        }
        return group;
    }

    private List<Waiting<A, R>> gather() {
        waitForCompany();
        List<Waiting<A, R>> group = new ArrayList<>();
        Set<Object> ones = HashSet.newHashSet(most);
        for (Iterator<Waiting<A, R>> first = queue.iterator(); first.hasNext() && group.size() < most; ) {
            Waiting<A, R> waiting = first.next();
            if (ones.add(one.apply(waiting.asked()))) {
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
}
