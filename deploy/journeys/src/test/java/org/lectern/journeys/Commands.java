package org.lectern.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands that operators run, from the repository's root. */
final class Commands {

    static final Path ROOT = Path.of(System.getProperty("lectern.root")).toAbsolutePath();

    private Commands() {}

    /**
     * Runs one command and returns what it printed.
     *
     * @throws IllegalStateException when it fails or is not done in time; the message holds its last lines
     */
    static String run(Duration limit, List<String> command) {
        return run(limit, command, Map.of());
    }

    /** The same with settings in its environment. */
    static String run(Duration limit, List<String> command, Map<String, String> environment) {
        var ended = execute(limit, command, environment);
        if (ended.status() != 0) {
            throw new IllegalStateException("%s failed:%n%s".formatted(String.join(" ", command), ended.printed()));
        }
        return ended.printed();
    }

    /** What a command printed, whatever its exit status says. */
    static String output(Duration limit, List<String> command) {
        return execute(limit, command, Map.of()).printed();
    }

    private record Ended(int status, String printed) {}

    private static Ended execute(Duration limit, List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
            builder.environment().put("LECTERN_OUTBOX_HALT_FILE", Platform.HALT_FILE.toString());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var printed = new StringBuilder();
            var reader = Thread.ofVirtual()
                    .start(() -> process.inputReader().lines().forEach(line -> {
                        synchronized (printed) {
                            printed.append(line).append('\n');
                        }
                    }));
            var ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroy();
            }
            reader.join(Duration.ofSeconds(5));
            String output;
            synchronized (printed) {
                output = printed.toString();
            }
            if (!ended) {
                throw new IllegalStateException(
                        "%s took longer than %s:%n%s".formatted(String.join(" ", command), limit, output));
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
