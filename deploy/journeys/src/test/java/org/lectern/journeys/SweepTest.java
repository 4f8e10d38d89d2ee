package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 200 attempts reach their deadline in the same second while two replicas of quiz-service sweep. Those of both tests are started first: they wait for
 * their ends together.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepTest {

    private static final List<String> STUDENTS = List.of("student", "student2", "instructor", "admin");
    private static final int EXAMS = 50;
    private static final String DEVICE = UUID.randomUUID().toString();
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(2);

    /** Time to start all: no start may come into a sweep. */
    private static final Duration LEAD = Duration.ofSeconds(45);
    /** Time to look at those that ended first. */
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private static final Map<String, Session> SESSIONS = new HashMap<>();

    private static Platform platform;
    private static Sitting first;
    private static Sitting second;

    /** @param attempts each with its student */
    private record Sitting(Instant closesAt, Map<String, String> attempts) {}

    @BeforeAll
    static void everybodyHasStarted() throws InterruptedException, ExecutionException {
        platform = Platform.running();
        STUDENTS.forEach(student -> SESSIONS.put(student, Session.of(platform, student)));
        var end = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        first = started(end);
        second = started(end.plus(BETWEEN));
    }

    @AfterEach
    void everyPartIsBack() {
        platform.startAll();
    }

    @Test
    @Order(1)
    void attemptsThatEndTogetherAreSubmittedOnceEachByTwoReplicas() {
        assertSubmittedOnceEach(first);
    }

    @Test
    @Order(2)
    void attemptsThatEndTogetherAreSubmittedOnceEachThoughOneReplicaDiesInTheSweep() {
        var sweep = second.closesAt().plus(GRACE);
        assertThat(Instant.now()).as("looked at the first before the sweep").isBefore(sweep);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Instant.now().isAfter(sweep));
        platform.kill("quiz-2");

        assertSubmittedOnceEach(second);
    }

    private static Sitting started(Instant closesAt) throws InterruptedException, ExecutionException {
        var attempts = new HashMap<String, String>();
        try (var threads = Executors.newFixedThreadPool(STUDENTS.size())) {
            var exams = IntStream.rangeClosed(1, EXAMS)
                    .mapToObj(exam -> threads.submit(() -> startedBy(STUDENTS, exam, closesAt)))
                    .toList();
            for (var exam : exams) {
                attempts.putAll(exam.get());
            }
        }
        assertThat(Instant.now()).as("started before the common end").isBefore(closesAt);
        return new Sitting(closesAt, attempts);
    }

    private static Map<String, String> startedBy(List<String> students, int number, Instant closesAt) {
        var exam = Exams.publish(SESSIONS.get("instructor"), "Closes with others " + number, closesAt);
        var attempts = new HashMap<String, String>();
        for (var student : students) {
            attempts.put(Exams.start(SESSIONS.get(student), exam, DEVICE).getString("attempt"), student);
        }
        return attempts;
    }

    private static void assertSubmittedOnceEach(Sitting sitting) {
        await().atMost(LEAD.plus(Duration.ofMinutes(1)))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(gradedAttempts())
                        .containsAll(sitting.attempts().keySet()));
        // Once each, also after everything that could come a second time has come.
        assertThat(gradedAttempts()).doesNotHaveDuplicates();
        sitting.attempts().forEach((attempt, student) -> {
            JsonPath closed = Exams.json(SESSIONS.get(student).get("/api/quiz/attempts/" + attempt), 200);
            var submitted = Instant.parse(closed.getString("submittedAt"));
            var deadline = Instant.parse(closed.getString("deadline"));
            assertThat(closed.getString("by")).isEqualTo("deadline");
            assertThat(submitted).isBetween(deadline, deadline.plus(GRACE).plus(LATE));
        });
    }

    private static List<String> gradedAttempts() {
        return SESSIONS.values().stream()
                .flatMap(session -> Exams.graded(session).stream())
                .toList();
    }
}
