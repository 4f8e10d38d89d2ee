package org.lectern.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that the launcher has started; what it prints goes to a log. */
public final class Child {

    private static final Duration TO_DIE = Duration.ofSeconds(10);

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * @param environment what differs from the launcher's own environment
     * @param folder the working directory
     */
    public record Launch(List<String> command, Map<String, String> environment, Path folder) {}

    /** Starts it; the log of the run before is kept beside the new one. */
    public static Child start(Launch launch, Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(inOwnSession(launch.command()))
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            process.getOutputStream().close();
            return new Child(process);
        } catch (IOException e) {
            throw new Refusal(
                    "%s could not be started: %s".formatted(launch.command().getFirst(), e.getMessage()), e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    /** Waits at most that long; true when it has ended. */
    public boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void onExit(Runnable then) {
        process.onExit().thenRun(then);
    }

    /** Asks it to end, and ends it when it does not within the grace; true when it obeyed. */
    public boolean end(Duration grace) {
        boolean obeyed = end(process.toHandle(), grace);
        untilNoted();
        return obeyed;
    }

    /** As by a power cut. */
    public void kill() {
        process.destroyForcibly();
        end(process.toHandle(), TO_DIE);
        untilNoted();
    }

    /** A handle tells of the end a moment before the process itself has noted it, and its exit value with it. */
    private void untilNoted() {
        hasEnded(process.onExit(), TO_DIE);
    }

    static boolean end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (hasEnded(process.onExit(), grace)) {
            return true;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        hasEnded(process.onExit(), TO_DIE);
        return false;
    }

    private static boolean hasEnded(CompletableFuture<?> exit, Duration limit) {
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Ctrl-C in a terminal reaches every process of the session: ours would all end at once. In a session of their own they end when the launcher says
     * so, in order.
     */
    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        Programs.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }
}
