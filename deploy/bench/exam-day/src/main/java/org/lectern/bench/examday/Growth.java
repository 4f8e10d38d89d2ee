package org.lectern.bench.examday;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures the calls of progress' pages with a tenth of the rows and with all. Arguments: the folder of the launcher's commands, the data folder. Settings by environment, see
 * {@code deploy/bench/growth}.
 */
public final class Growth {

    private static final int LEARNERS = setting("LEARNERS", 100_000);
    private static final int ROUNDS = setting("ROUNDS", 10);
    private static final boolean FILLED = setting("FILLED", 0) == 1;

    /** Linear growth would give ten; a tree that is one level deeper gives a few hundredths, the machine's other work more. */
    private static final double MOST = 1.5;

    /** What is so much slower only is the machine's noise. */
    private static final double NOISE_MILLIS = 3;

    private final GrownLearners learners;
    private final StudyCalls calls;

    private Growth(Installation installation) {
        this.learners = new GrownLearners(installation);
        this.calls = new StudyCalls(installation);
    }

    public static void main(String[] arguments) throws Exception {
        var growth = new Growth(Installation.of(Path.of(arguments[0]), Path.of(arguments[1])));
        System.exit(growth.isKept() ? 0 : 1);
    }

    private boolean isKept() throws Exception {
        if (FILLED) {
            calls.warm(ROUNDS);
            print(Map.of(), calls.measure(ROUNDS, classes(LEARNERS / 10, LEARNERS)));
            return true;
        }
        var subs = calls.students();
        learners.clear(subs, LEARNERS);
        fill(1, LEARNERS / 10);
        calls.warm(ROUNDS);
        var tenth = calls.measure(ROUNDS, classes(0, LEARNERS / 10));
        fill(LEARNERS / 10 + 1, LEARNERS);
        // The machine has been busy with the rows: what is compiled and cached comes back before it is measured.
        calls.warm(2);
        return print(tenth, calls.measure(ROUNDS, classes(LEARNERS / 10, LEARNERS)));
    }

    private void fill(int first, int last) throws Exception {
        long begin = System.nanoTime();
        learners.fill(first, last);
        long rows = learners.count();
        System.out.printf(
                Locale.ROOT,
                "%,d rows of %,d learners; the last of them in %d s%n",
                rows,
                last,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /** Five hundred learners are a class; those of these learners, but not the first, which the students are in. */
    private static List<String> classes(int after, int last) {
        return IntStream.range(Math.max(1, after / 500), last / 500)
                .limit(ROUNDS)
                .mapToObj(number -> "grown-" + number)
                .toList();
    }

    private static boolean print(Map<String, Times> tenth, Map<String, Times> all) {
        boolean isKept = true;
        System.out.printf(
                "%n%-34s %10s %10s %10s %10s %7s %7s%n",
                "ms", "p50, tenth", "p50, all", "p95, tenth", "p95, all", "p50", "p95");
        for (var call : all.keySet()) {
            var before = tenth.getOrDefault(call, all.get(call));
            var now = all.get(call);
            boolean grows = now.p50() > MOST * before.p50() && now.p50() > before.p50() + NOISE_MILLIS;
            isKept &= !grows;
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.1f %10.1f %10.1f %10.1f %7.2f %7.2f%s%n",
                    call,
                    before.p50(),
                    now.p50(),
                    before.p95(),
                    now.p95(),
                    now.p50() / before.p50(),
                    now.p95() / before.p95(),
                    grows ? "  GROWS" : "");
        }
        return isKept;
    }

    private static int setting(String name, int fallback) {
        var value = System.getenv(name);
        return value == null ? fallback : Integer.parseInt(value);
    }
}
