package org.lectern.course.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine, run to its end or to the end of its time; then whatever it started is stopped too.
 *
 * @param environment is added to ours
 */
record Command(List<String> words, Path folder, Map<String, String> environment, Duration limit) {

    /** @param status what it exited with */
    record Outcome(int status, String output, String errors) {

        String both() {
            return (output + "\n" + errors).strip();
        }
    }

    static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1;

        OutOfTime(Command command, String output) {
            super("%s did not end within %d s%n%s"
                    .formatted(command.words(), command.limit().toSeconds(), output));
        }
    }

    Outcome run(String input) {
        try {
            var in = Files.writeString(Files.createTempFile("command", ".in"), input);
            var out = Files.createTempFile("command", ".out");
            var errors = Files.createTempFile("command", ".err");
            try {
                var builder = new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(errors.toFile());
                builder.environment().putAll(environment);
                int status = await(builder.start(), out);
                return new Outcome(status, Files.readString(out), Files.readString(errors));
            } finally {
                Files.delete(in);
                Files.delete(out);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int await(Process process, Path output) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new OutOfTime(this, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(words + " was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
