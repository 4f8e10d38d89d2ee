package org.lectern.bench.examday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time since they began, in seconds, by part; of the bench itself too. As Linux counts it in {@code /proc/PID/stat}: a process with the children
 * that it has seen end, which PostgreSQL's connections become.
 */
record Processor(Map<String, Double> seconds) {

    static final String BENCH = "bench";

    private static final int PATIENCE = 120;
    /** Others are never at rest: the tokens of who was seen lately are renewed. */
    private static final Set<String> WITH_EVENTS = Set.of("postgres", "kafka", "content", "quiz", "progress");
    /** Processors that these take at most, together, when nobody asks anything of them. */
    private static final double AT_REST = 0.2;
    /** Seconds: longer than events wait after a rush, when nothing is done either. */
    private static final int IN_A_ROW = 3;

    private static final double TICKS = 100;
    private static final int FIRST = 11; // of utime, stime, cutime and cstime behind the name
    private static final int FIELDS = 4;

    static Processor now(Installation installation) {
        var seconds = new LinkedHashMap<String, Double>();
        installation.processes().forEach((part, pid) -> seconds.merge(part, family(pid), Double::sum));
        seconds.put(BENCH, of(ProcessHandle.current().pid()));
        return new Processor(seconds);
    }

    /**
     * Returns when nothing is left to do of what was asked before: events are told and taken over long after who caused them has been answered, and begin
     * a second or two after the last one came. After two minutes in any case.
     */
    static void awaitRest(Installation installation) throws InterruptedException {
        int rested = 0;
        for (int second = 0; second < PATIENCE && rested < IN_A_ROW; second++) {
            var before = now(installation);
            Thread.sleep(1000);
            rested = now(installation).since(before).sum(WITH_EVENTS::contains) < AT_REST ? rested + 1 : 0;
        }
    }

    Processor since(Processor before) {
        var spent = new LinkedHashMap<String, Double>();
        seconds.forEach((part, now) -> spent.put(part, now - before.seconds.getOrDefault(part, 0.0)));
        return new Processor(spent);
    }

    Processor times(double factor) {
        var product = new LinkedHashMap<String, Double>();
        seconds.forEach((part, each) -> product.put(part, each * factor));
        return new Processor(product);
    }

    /** Of the platform, without the bench. */
    double ofParts() {
        return sum(part -> !part.equals(BENCH));
    }

    private double sum(Predicate<String> counted) {
        return seconds.entrySet().stream()
                .filter(part -> counted.test(part.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Who spent it, and how much for one of so many. */
    String perOne(int count) {
        return "microseconds of a processor each: %.0f = %s"
                .formatted(
                        (ofParts() + seconds.get(BENCH)) * 1e6 / count,
                        seconds.entrySet().stream()
                                .map(part -> String.format(
                                        Locale.ROOT, "%s %.0f", part.getKey(), part.getValue() * 1e6 / count))
                                .collect(Collectors.joining(" + ")));
    }

    /** Of the platform's parts. */
    String inMillis() {
        return seconds.entrySet().stream()
                .filter(part -> !part.getKey().equals(BENCH))
                .map(part -> String.format(Locale.ROOT, "%s %.1f", part.getKey(), part.getValue() * 1e3))
                .collect(Collectors.joining(" + "));
    }

    private static double family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(process -> of(process.pid()))
                .sum();
    }

    private static double of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                            .skip(FIRST)
                            .limit(FIELDS)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS;
        } catch (NoSuchFileException e) {
            return 0; // it has ended between the list and this look
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
