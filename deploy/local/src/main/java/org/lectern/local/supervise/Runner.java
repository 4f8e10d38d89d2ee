package org.lectern.local.supervise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Ledger;
import org.lectern.local.machine.LogTail;
import org.lectern.local.machine.Memory;
import org.lectern.local.part.Part;
import org.lectern.local.part.Workbench;

/** Keeps one part as it is wanted: running, or stopped. One start or stop at a time; a stop ends a start that is under way. */
final class Runner {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Part part;
    private final DataFolder data;
    private final Ledger ledger;
    private final Board board;
    private final ReentrantLock turn = new ReentrantLock();

    private volatile boolean wanted;
    private volatile State state = State.WAITING;
    private volatile Child child;
    private volatile Thread starting;
    private Duration pause = Duration.ofSeconds(1);
    private long readySince;

    Runner(Part part, DataFolder data, Ledger ledger, Board board) {
        this.part = part;
        this.data = data;
        this.ledger = ledger;
        this.board = board;
        show(State.WAITING);
    }

    String name() {
        return part.name();
    }

    Part part() {
        return part;
    }

    State state() {
        return state;
    }

    /** Asks the part itself: what was ready a minute ago may hang now. */
    boolean isReadyNow() {
        return state == State.READY && part.isReady();
    }

    long pid() {
        var running = child;
        return running == null || !running.isAlive() ? 0 : running.pid();
    }

    long pssMiB() {
        var running = child;
        return running == null || !running.isAlive() ? 0 : Memory.pssMiB(running.handle());
    }

    /** Returns when the part is ready; does nothing when it is already. */
    void start() throws StartFailure {
        turn.lock();
        try {
            if (state != State.READY) {
                wanted = true;
                startNow();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Ends the part in order, and a start of it too; it stays down. */
    void stop() {
        end(running -> part.stop(running));
    }

    /** SIGKILL; it stays down. */
    void kill() {
        end(Child::kill);
    }

    private void end(java.util.function.Consumer<Child> how) {
        wanted = false;
        var starter = starting;
        if (starter != null) {
            starter.interrupt();
        }
        var running = child;
        if (running != null && running.isAlive()) {
            how.accept(running);
        }
        turn.lock();
        try {
            // A start that was under way may have made another process meanwhile.
            if (child != null && child.isAlive()) {
                how.accept(child);
            }
            if (state != State.WAITING && state != State.FAILED) {
                show(State.STOPPED);
            }
        } finally {
            turn.unlock();
        }
    }

    private void startNow() throws StartFailure {
        starting = Thread.currentThread();
        try {
            show(State.STARTING);
            part.prepare(new Bench());
            launch();
            awaitReady();
            part.whenReady();
            readySince = System.nanoTime();
            show(State.READY);
            child.onExit(this::ended);
        } catch (RuntimeException e) {
            giveUp();
            throw new StartFailure(wanted ? sentence(e) : "%s was stopped before it was ready".formatted(name()));
        } finally {
            starting = null;
        }
    }

    private static String sentence(RuntimeException e) {
        if (e instanceof org.lectern.local.machine.Refusal) {
            return e.getMessage();
        }
        var text = e.getMessage() == null ? e.toString() : e.getMessage();
        return text.contains("No space left on device")
                ? "The disk is full (%s): free some space and start again.".formatted(text)
                : text;
    }

    private void launch() throws StartFailure {
        demandWanted();
        child = Child.start(part.launch(), log());
        ledger.add(name(), child.handle());
        demandWanted();
    }

    private void demandWanted() throws StartFailure {
        if (!wanted) {
            giveUp();
            throw new StartFailure("%s was stopped before it was ready".formatted(name()));
        }
    }

    private void awaitReady() throws StartFailure {
        var limit = System.nanoTime() + part.patience().toNanos();
        do {
            if (System.nanoTime() > limit) {
                giveUp();
                throw new StartFailure("%s was not ready within %d s: %s (log: %s)."
                        .formatted(name(), part.patience().toSeconds(), LogTail.cause(log()), log()));
            }
            if (endsSoon()) {
                demandWanted();
                show(State.FAILED);
                throw new StartFailure("%s %s while it started: %s (log: %s)."
                        .formatted(name(), LogTail.end(child.exitValue()), LogTail.cause(log()), log()));
            }
        } while (!part.isReady());
    }

    private boolean endsSoon() throws StartFailure {
        try {
            return child.endsWithin(GLANCE);
        } catch (InterruptedException _) {
            demandWanted();
            throw new StartFailure("%s: its start was interrupted".formatted(name()));
        }
    }

    private void giveUp() {
        var running = child;
        if (running != null && running.isAlive()) {
            part.stop(running);
        }
        show(wanted ? State.FAILED : State.STOPPED);
    }

    /** The process is gone. By order: nothing to do. By itself: again, at first at once, then with growing pauses. */
    private void ended() {
        if (wanted) {
            Thread.ofPlatform().name("restart-" + name()).start(this::startAgain);
        }
    }

    private void startAgain() {
        turn.lock();
        try {
            if (!wanted) {
                return;
            }
            if (System.nanoTime() - readySince > Duration.ofMinutes(1).toNanos()) {
                pause = Duration.ofSeconds(1);
            }
            board.say("%s %s; starting it again".formatted(name(), LogTail.end(child.exitValue())));
            show(State.RESTARTING);
            startNow();
        } catch (StartFailure failure) {
            if (wanted) {
                board.say("%s Next try in %d s.".formatted(failure.getMessage(), pause.toSeconds()));
                again();
            }
        } finally {
            turn.unlock();
        }
    }

    private void again() {
        var wait = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        java.util.concurrent.CompletableFuture.delayedExecutor(
                        wait.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .execute(this::startAgain);
    }

    private void show(State now) {
        state = now;
        board.show(name(), now);
    }

    private Path log() {
        return data.log(name());
    }

    /** Preparations run as the part's own process: a stop finds and ends them. */
    private final class Bench implements Workbench {

        @Override
        public void say(String doing) {
            board.doing(name(), doing);
        }

        @Override
        public void run(Child.Launch launch) {
            var log = data.log(name() + "-prepare");
            child = Child.start(launch, log);
            ledger.add(name() + "-prepare", child.handle());
            try {
                while (!child.endsWithin(Duration.ofMinutes(1))) {
                    board.doing(name(), "still preparing");
                }
            } catch (InterruptedException _) {
                child.kill();
                throw new org.lectern.local.machine.Refusal(name() + " was stopped while it was prepared");
            }
            if (child.exitValue() != 0) {
                throw new org.lectern.local.machine.Refusal(
                        "%s could not be prepared: %s (log: %s).".formatted(name(), LogTail.cause(log), log));
            }
        }
    }
}
