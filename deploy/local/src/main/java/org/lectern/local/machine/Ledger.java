package org.lectern.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The processes that this run has started, on disk: when the launcher is killed, the next one finds what is left and stops it. A pid alone is no
 * proof, numbers are used again; a process is ours when it also began at the noted moment and its command names our data folder.
 */
public final class Ledger {

    /** The kernel tells a start by its clock ticks since boot, and the moment of boot by whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path file;
    private final String mark;

    public Ledger(DataFolder data) {
        this.file = data.run().resolve("children");
        this.mark = data.path().toString();
    }

    /** Notes a process that has just been started. */
    public synchronized void add(String name, ProcessHandle process) {
        var started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        write("%s %d %d%n".formatted(name, process.pid(), started), StandardOpenOption.APPEND);
    }

    /** Stops what an earlier run has left, in the reverse order of its start; returns the names. */
    public List<String> stopLeftovers(Consumer<String> tell) {
        var left = entries().reversed().stream()
                .filter(entry -> entry.process(mark).isPresent())
                .toList();
        for (var entry : left) {
            tell.accept("%s (pid %d) is left from a launcher that was killed: stopping it"
                    .formatted(entry.name(), entry.pid()));
            entry.process(mark).ifPresent(process -> Child.end(process, PATIENCE));
        }
        // A folder that never ran anything has none, and nowhere to write one.
        if (Files.exists(file)) {
            clear();
        }
        return left.stream().map(Entry::name).toList();
    }

    /** Nothing of this run is alive any more. */
    public synchronized void clear() {
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    private List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> Entry.parse(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(String name, long pid, Instant started) {

        /** A line that was cut off by a crash tells nothing. */
        static Optional<Entry> parse(String line) {
            var words = line.split(" ");
            return words.length == 3 && words[1].matches("\\d+") && words[2].matches("\\d+")
                    ? Optional.of(new Entry(
                            words[0], Long.parseLong(words[1]), Instant.ofEpochMilli(Long.parseLong(words[2]))))
                    : Optional.empty();
        }

        Optional<ProcessHandle> process(String mark) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(instant ->
                                    Duration.between(instant, started).abs().compareTo(ROUNDING) <= 0)
                            .isPresent())
                    .filter(process -> process.info().commandLine().orElse("").contains(mark));
        }
    }
}
