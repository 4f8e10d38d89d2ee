package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
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
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an upgrade does: each process of quiz-service is ended and started again while exams are written. */
@Tag("release")
class RollingReplacementTest {

    private static final int WRITERS = 6;
    /** Some 17 a second each, a hundred together; a session may write 20 a second. */
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(58);

    private final Platform platform = Platform.running();
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param sequences by position, as the last acknowledged save of it said
     * @param failures what was not answered 200
     */
    private record Written(
            Session student,
            String attempt,
            String device,
            Map<Integer, Integer> sequences,
            int saves,
            List<String> failures) {}

    @AfterEach
    void everyPartIsBack() {
        platform.startAll();
    }

    @Test
    void noSaveFailsAndNoneIsMissingWhileEachProcessIsReplacedUnderAHundredSavesASecond()
            throws InterruptedException, ExecutionException {
        var exam = Exams.publish(Session.of(platform, "instructor"), "While it is replaced", null);
        var writers = new ArrayList<Callable<Written>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var of = writer == 0 ? exam : Exams.publish(Session.of(platform, "instructor"), "Replaced " + writer, null);
            var student = Session.of(platform, writer % 2 == 0 ? "student" : "student2");
            writers.add(() -> write(student, of));
        }

        var results = new ArrayList<Written>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = writers.stream().map(threads::submit).toList();
            for (var process : List.of("quiz", "quiz-2")) {
                platform.stop(process);
                platform.start(process);
            }
            over.set(true);
            for (Future<Written> each : running) {
                results.add(each.get());
            }
        }

        assertThat(results).allSatisfy(written -> {
            assertThat(written.failures()).isEmpty();
            assertThat(saved(written)).isEqualTo(written.sequences());
        });
        assertThat(results.stream().mapToInt(Written::saves).sum()).isGreaterThan(500);
    }

    private Written write(Session student, String exam) {
        var device = UUID.randomUUID().toString();
        var paper = Exams.start(student, exam, device);
        var sequences = new HashMap<Integer, Integer>();
        var failures = new ArrayList<String>();
        int saves = 0;
        while (!over.get()) {
            int position = saves++ % 10 + 1;
            var answer = Exams.save(student, paper, device, position);
            if (answer.statusCode() == 200) {
                sequences.put(position, new JsonPath(answer.body()).getInt("sequence"));
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
            }
            LockSupport.parkNanos(BETWEEN_SAVES.toNanos());
        }
        return new Written(student, paper.getString("attempt"), device, sequences, saves, failures);
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
