package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an upgrade does: two processes of each service and of the gateway behind haproxy, and each of them is ended by SIGTERM and started again while exams
 * are written and the guide is read.
 */
@Tag("release")
class RollingReplacementTest {

    /** Each writes a save when it is due, whatever became of the last one: a hundred a second come, however slow the answers are. */
    private static final int WRITERS = 50;

    private static final Duration BETWEEN_SAVES = Duration.ofMillis(450);
    private static final Duration BETWEEN_READS = Duration.ofMillis(250);
    private static final int QUESTIONS = 10;
    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\"\\s*:\\s*(\\d+)");
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Path DATA = Commands.ROOT.resolve("deploy/journeys/target/replacement");

    private final Platform platform = Platform.another(DATA, Map.of("LECTERN_SHUTDOWN_DELAY", "3S"));
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong lastSlow = new AtomicLong(System.nanoTime());
    private final Balancer balancer = new Balancer(DATA);
    private final List<GatewayProcess> gateways = new ArrayList<>();

    /**
     * @param sequences by position, as the last acknowledged save of it said
     * @param waits from when each save was due to its answer, ms
     * @param failures what was not answered as it should be
     */
    private record Written(
            Session student,
            String attempt,
            String device,
            Map<Integer, Integer> sequences,
            List<Long> waits,
            List<String> failures) {}

    @BeforeEach
    void twoProcessesOfEachStandBehindABalancer() {
        platform.up("--replicas", "content=2,quiz=2,progress=2", "--without", "gateway");
        var services = new HashMap<>(Map.of("LECTERN_SHUTDOWN_DELAY", "3S"));
        for (var service : List.of("content", "quiz", "progress")) {
            int first = platform.port(service);
            balancer.connections(service, first + 20, List.of(first, first + 10));
            services.put(
                    "LECTERN_%s_URL".formatted(service.toUpperCase(java.util.Locale.ROOT)),
                    "http://localhost:" + (first + 20));
        }
        int gateway = platform.port("gateway");
        balancer.requests("gateway", gateway, List.of(gateway + 10, gateway + 20));
        balancer.start();
        for (int port : List.of(gateway + 10, gateway + 20)) {
            gateways.add(new GatewayProcess(DATA, port, services));
            gateways.getLast().start();
        }
    }

    @AfterEach
    void nothingIsLeft() {
        balancer.close();
        gateways.forEach(GatewayProcess::close);
        platform.down();
    }

    @Test
    void noRequestFailsAndNoAnswerIsMissingWhileEachProcessIsReplacedUnderAHundredSavesASecond()
            throws InterruptedException, ExecutionException {
        var instructor = Session.of(platform, "instructor");
        var writers = new ArrayList<Callable<Written>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var exam = Exams.publish(instructor, "While it is replaced " + writer, null);
            var student = Session.of(platform, writer % 2 == 0 ? "student" : "student2");
            writers.add(() -> write(student, exam));
        }
        var reader = Session.of(platform, "student");
        var resumed = Exams.publish(instructor, "Resumed while it is replaced", null);

        var results = new ArrayList<Written>();
        List<String> unread;
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = writers.stream().map(threads::submit).toList();
            var reading = threads.submit(() -> read(reader, resumed));
            try {
                replaceAll();
            } finally {
                over.set(true);
            }
            for (Future<Written> each : running) {
                results.add(each.get());
            }
            unread = reading.get();
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        var waits = results.stream()
                .flatMap(written -> written.waits().stream())
                .sorted()
                .toList();
        double rate = waits.size() / seconds;
        System.out.printf(
                "every process replaced in %.0f s under %.0f saves a second, %d in all; answered %d ms after they were due (median), %d ms (p99), %d ms (longest)%n",
                seconds,
                rate,
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 99 / 100),
                waits.getLast());

        assertThat(results.stream().flatMap(written -> written.failures().stream()))
                .isEmpty();
        assertThat(unread).isEmpty();
        assertThat(results).allSatisfy(written -> assertThat(saved(written)).isEqualTo(written.sequences()));
        assertThat(rate).isGreaterThan(100);
    }

    private void replaceAll() throws InterruptedException {
        for (var process : List.of("quiz", "quiz-2", "content", "content-2", "progress", "progress-2")) {
            platform.stop(process);
            platform.start(process);
            settle();
        }
        for (var gateway : gateways) {
            gateway.stop();
            gateway.start();
            settle();
        }
    }

    /** The next one goes when this one carries its part, as minReadySeconds lets a cluster do. */
    private void settle() {
        await("answers in time again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> System.nanoTime() - lastSlow.get() > SETTLED.toNanos());
    }

    private Written write(Session student, String exam) {
        var device = UUID.randomUUID().toString();
        var paper = Exams.start(student, exam, device);
        var attempt = paper.getString("attempt");
        var answers = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(position -> Exams.someAnswer(paper, position))
                .toList();
        var sequences = new HashMap<Integer, Integer>();
        var failures = new ArrayList<String>();
        var waits = new ArrayList<Long>();
        every(BETWEEN_SAVES, due -> {
            int position = waits.size() % QUESTIONS + 1;
            var answer = answerOf(
                    () -> Exams.save(student, attempt, device, position, answers.get(position - 1)), 200, failures);
            if (answer != null) {
                sequences.put(position, sequence(answer.body()));
            }
            var wait = Duration.ofNanos(System.nanoTime() - due);
            waits.add(wait.toMillis());
            if (wait.compareTo(SLOW) > 0) {
                lastSlow.set(System.nanoTime());
            }
        });
        return new Written(student, attempt, device, sequences, waits, failures);
    }

    /** A hundred times a second: a whole JSON reader would take the processor from what is replaced. */
    private static int sequence(String saved) {
        var sequence = SEQUENCE.matcher(saved);
        if (!sequence.find()) {
            throw new IllegalStateException("a save without its sequence: " + saved);
        }
        return Integer.parseInt(sequence.group(1));
    }

    /** A reader who also comes back to a running attempt again and again: what is not repeated by itself. */
    private List<String> read(Session reader, String exam) {
        var failures = new ArrayList<String>();
        var device = UUID.randomUUID().toString();
        var start = "/api/quiz/exams/" + exam + "/attempts";
        Exams.start(reader, exam, device);
        every(BETWEEN_READS, _ -> {
            answerOf(() -> reader.get("/courses/" + Exams.COURSE + "/login-required"), 200, failures);
            answerOf(
                    () -> reader.get("/api/content/courses/" + Exams.COURSE + "/lessons/login-required"),
                    200,
                    failures);
            answerOf(() -> reader.get("/api/progress/me/courses/" + Exams.COURSE), 200, failures);
            answerOf(() -> reader.write("POST", start, "{\"device\": \"%s\"}".formatted(device)), 200, failures);
        });
        return failures;
    }

    /** Each act when it is due; one that comes late does not put off those after it. */
    private void every(Duration interval, LongConsumer act) {
        for (long due = System.nanoTime(); !over.get(); due += interval.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            act.accept(due);
        }
    }

    /** Null where it failed, as the browser sees it. */
    private static HttpResponse<String> answerOf(
            Supplier<HttpResponse<String>> request, int expected, List<String> failures) {
        try {
            var answer = request.get();
            if (answer.statusCode() == expected) {
                return answer;
            }
            failures.add("%s %d %s".formatted(answer.request(), answer.statusCode(), answer.body()));
        } catch (IllegalStateException broken) {
            failures.add(String.valueOf(broken.getCause()));
        }
        return null;
    }

    private static Map<Integer, Integer> saved(Written written) {
        var room = Exams.json(
                written.student().get("/api/quiz/attempts/%s?device=%s".formatted(written.attempt(), written.device())),
                200);
        var saved = new HashMap<Integer, Integer>();
        for (var answer : room.<Map<String, Object>>getList("answers")) {
            saved.put((Integer) answer.get("position"), (Integer) answer.get("sequence"));
        }
        return saved;
    }
}
