package org.lectern.bench.examday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How busy this machine's processors have been, as Linux counts it in {@code /proc/stat}. */
record Busy(long all, long idle) {

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;

    static Busy now() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var ticks = Arrays.stream(lines.findFirst()
                            .orElseThrow()
                            .replaceFirst("cpu +", "")
                            .split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Busy(Arrays.stream(ticks).limit(8).sum(), ticks[IDLE] + ticks[WAITING_FOR_DISK]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double percentSince() {
        var now = now();
        return 100.0 * (1 - (double) (now.idle - idle) / Math.max(1, now.all - all));
    }
}
