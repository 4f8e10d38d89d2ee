package org.lectern.bench.examday;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What one act has measured: for each step the requests' times, ms, and the errors. */
final class Measures {

    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final LongAdder alongs = new LongAdder();

    private static final class Step {
        private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
        private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    }

    /** @param endedAt nanoseconds of the monotonic clock */
    private record Request(int millis, long endedAt) {}

    /** A step's requests in figures; times in ms, the rate in requests a second from the first request's begin to the last one's end. */
    record Figures(int requests, int errors, double seconds, int p50, int p95, int p99, int max) {

        double rate() {
            return requests / Math.max(seconds, 0.001);
        }
    }

    void took(String step, int millis) {
        step(step).requests.add(new Request(millis, System.nanoTime()));
    }

    /** What came with another request's answer: measured like a step, but no request of its own. */
    void cameAlong(String step, int millis) {
        took(step, millis);
        alongs.increment();
    }

    void failed(String step, String why) {
        step(step).errors.merge(why, 1, Integer::sum);
    }

    private Step step(String name) {
        return steps.computeIfAbsent(name, _ -> new Step());
    }

    Figures figures(String name) {
        var step = step(name);
        var requests = step.requests.toArray(Request[]::new);
        int errors = step.errors.values().stream().mapToInt(Integer::intValue).sum();
        if (requests.length == 0) {
            return new Figures(0, errors, 0, 0, 0, 0, 0);
        }
        var millis = Arrays.stream(requests).mapToInt(Request::millis).sorted().toArray();
        long begin = Arrays.stream(requests)
                .mapToLong(request -> request.endedAt - request.millis * 1_000_000L)
                .min()
                .getAsLong();
        long end = Arrays.stream(requests).mapToLong(Request::endedAt).max().getAsLong();
        return new Figures(
                requests.length,
                errors,
                (end - begin) / 1e9,
                at(millis, 0.50),
                at(millis, 0.95),
                at(millis, 0.99),
                millis[millis.length - 1]);
    }

    private static int at(int[] sorted, double quantile) {
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1];
    }

    int requests() {
        return errors()
                + steps.values().stream().mapToInt(step -> step.requests.size()).sum()
                - alongs.intValue();
    }

    int errors() {
        return steps.values().stream()
                .flatMap(step -> step.errors.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    void print(String act) {
        System.out.printf(
                "%n%s%n  %-10s %9s %7s %9s %9s %7s %7s %7s %7s%n",
                act, "step", "requests", "errors", "seconds", "per s", "p50", "p95", "p99", "max");
        for (var name : new TreeMap<>(steps).keySet()) {
            var figures = figures(name);
            System.out.printf(
                    Locale.ROOT,
                    "  %-10s %9d %7d %9.1f %9.0f %7d %7d %7d %7d%n",
                    name,
                    figures.requests,
                    figures.errors,
                    figures.seconds,
                    figures.rate(),
                    figures.p50,
                    figures.p95,
                    figures.p99,
                    figures.max);
        }
        printErrors();
    }

    /** By kind. */
    void printErrors() {
        new TreeMap<>(steps)
                .forEach((name, step) -> new TreeMap<>(step.errors)
                        .forEach((why, count) -> System.out.printf("  %s: %d times %s%n", name, count, why)));
    }
}
