package org.lectern.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes cost: Pss counts a page that several share only in part, so that the sum over all is true. */
public final class Memory {

    private Memory() {}

    /** Proportional set size of a process and its descendants in MiB; 0 where the system does not tell. */
    public static long pssMiB(ProcessHandle process) {
        long kib = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> pssKiB(each.pid()))
                .sum();
        return kib / 1024;
    }

    private static long pssKiB(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException _) {
            return 0; // it has ended meanwhile, or this is no Linux
        }
    }
}
