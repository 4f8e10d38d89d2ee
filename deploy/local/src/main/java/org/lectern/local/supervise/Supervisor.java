package org.lectern.local.supervise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Ledger;
import org.lectern.local.machine.Refusal;
import org.lectern.local.part.Part;

/** Starts all parts, each as soon as what it needs is ready, and stops them in the reverse order. */
public final class Supervisor {

    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final Ledger ledger;
    private final Semaphore places;
    private volatile boolean stopping;
    private volatile boolean published;

    /**
     * @param parts in the order of their start
     * @param atOnce how many may start at the same time: too many starve each other
     */
    public Supervisor(List<Part> parts, DataFolder data, Ledger ledger, Board board, int atOnce) {
        this.ledger = ledger;
        this.places = new Semaphore(atOnce, true);
        parts.forEach(part -> runners.put(part.name(), new Runner(part, data, ledger, board)));
    }

    /** @throws Refusal when a part does not become ready; the others have been stopped then */
    public void startAll() {
        var started = new LinkedHashMap<String, CompletableFuture<Void>>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            var first = new CompletableFuture<Void>();
            for (var runner : runners.values()) {
                var future = whenAll(started, runner.part().needs()).thenRunAsync(() -> startInTurn(runner), threads);
                future.whenComplete((_, failure) -> {
                    if (failure != null) {
                        first.completeExceptionally(failure);
                    }
                });
                started.put(runner.name(), future);
            }
            CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new))
                    .thenRun(() -> first.complete(null));
            join(first, threads);
        }
    }

    private void join(CompletableFuture<Void> first, ExecutorService threads) {
        try {
            first.join();
        } catch (CompletionException failure) {
            stopAll(_ -> {});
            threads.shutdownNow();
            throw new Refusal(failure.getCause().getMessage(), failure.getCause());
        }
    }

    private void startInTurn(Runner runner) {
        try {
            places.acquire();
            try {
                if (stopping) {
                    throw new StartFailure("%s was not started: the platform is stopping".formatted(runner.name()));
                }
                runner.start();
            } finally {
                places.release();
            }
        } catch (StartFailure | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static CompletableFuture<Void> whenAll(
            Map<String, CompletableFuture<Void>> started, Collection<String> needs) {
        return CompletableFuture.allOf(needs.stream().map(started::get).toArray(CompletableFuture[]::new));
    }

    /** Layer by layer from the top; returns when nothing runs any more. Asked twice, the second waits for the first. */
    public synchronized void stopAll(Consumer<String> tell) {
        stopping = true;
        var layers = new TreeMap<Integer, List<Runner>>(Comparator.reverseOrder());
        runners.values()
                .forEach(runner -> layers.computeIfAbsent(runner.part().layer(), _ -> new ArrayList<>())
                        .add(runner));
        layers.values()
                .forEach(layer -> inParallel(layer, runner -> {
                    boolean wasRunning = runner.pid() != 0;
                    runner.stop();
                    if (wasRunning) {
                        tell.accept(runner.name() + " stopped");
                    }
                }));
        ledger.clear();
    }

    private static void inParallel(List<Runner> some, Consumer<Runner> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Executor executor = threads;
            some.forEach(runner -> executor.execute(() -> work.accept(runner)));
        }
    }

    public boolean isStopping() {
        return stopping;
    }

    /** The course is there too: now the platform is what users expect. */
    public void everythingIsThere() {
        published = true;
    }

    /** One part, by its name. */
    Runner runner(String name) {
        var runner = runners.get(name);
        if (runner == null) {
            throw new Refusal(
                    "There is no part %s here; the parts are %s.".formatted(name, String.join(", ", runners.keySet())));
        }
        return runner;
    }

    /** Every part as it is now; asks all of them at the same time. */
    Status status() {
        var views = new ArrayList<CompletableFuture<Status.PartView>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var runner : runners.values()) {
                views.add(CompletableFuture.supplyAsync(() -> view(runner), threads));
            }
        }
        var parts = views.stream().map(CompletableFuture::join).toList();
        return new Status(published && parts.stream().allMatch(Status.PartView::isReady), parts);
    }

    private static Status.PartView view(Runner runner) {
        var state = runner.state();
        // It runs, but does not answer.
        var shown = state == State.READY && !runner.isReadyNow() ? "unready" : state.word();
        return new Status.PartView(
                runner.name(),
                shown,
                runner.pid(),
                runner.part().port(),
                runner.part().managementPort(),
                runner.pssMiB());
    }
}
