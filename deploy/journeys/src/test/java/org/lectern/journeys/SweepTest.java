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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 200 attempts reach their deadline in the same second while two replicas of quiz-service sweep. */
class SweepTest {

    private static final List<String> STUDENTS = List.of("student", "student2", "instructor", "admin");
    private static final int EXAMS = 50;
    private static final String DEVICE = UUID.randomUUID().toString();
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static Platform platform;
    private static final Map<String, Session> SESSIONS = new HashMap<>();

    @BeforeAll
    static void everybodyIsLoggedIn() {
        platform = Platform.running();
        STUDENTS.forEach(student -> SESSIONS.put(student, Session.of(platform, student)));
    }

    @AfterEach
    void everyPartIsBack() {
        platform.startAll();
    }

    @Test
    void attemptsThatEndTogetherAreSubmittedOnceEachByTwoReplicas() {
        var attempts = startAll(Instant.now().plusSeconds(40).truncatedTo(ChronoUnit.SECONDS));

        assertSubmittedOnceEach(attempts, Duration.ofSeconds(2));
    }

    @Test
    void attemptsThatEndTogetherAreSubmittedOnceEachThoughOneReplicaDiesInTheSweep() {
        var closesAt = Instant.now().plusSeconds(40).truncatedTo(ChronoUnit.SECONDS);
        var attempts = startAll(closesAt);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Instant.now().isAfter(closesAt.plus(GRACE)));
        platform.kill("quiz-2");

        assertSubmittedOnceEach(attempts, Duration.ofSeconds(2));
    }

    /** Attempt to its student. */
    private static Map<String, String> startAll(Instant closesAt) {
        var attempts = new HashMap<String, String>();
        for (int i = 1; i <= EXAMS; i++) {
            var exam = Exams.publish(SESSIONS.get("instructor"), "Closes with others " + i, closesAt);
            STUDENTS.forEach(student -> attempts.put(
                    Exams.start(SESSIONS.get(student), exam, DEVICE).getString("attempt"), student));
        }
        assertThat(Instant.now()).as("started before the common end").isBefore(closesAt);
        return attempts;
    }

    private static void assertSubmittedOnceEach(Map<String, String> attempts, Duration late) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(gradedAttempts()).containsAll(attempts.keySet()));
        // Once each, also after everything that could come a second time has come.
        assertThat(gradedAttempts()).doesNotHaveDuplicates();
        attempts.forEach((attempt, student) -> {
            JsonPath closed = Exams.json(SESSIONS.get(student).get("/api/quiz/attempts/" + attempt), 200);
            var submitted = Instant.parse(closed.getString("submittedAt"));
            var deadline = Instant.parse(closed.getString("deadline"));
            assertThat(closed.getString("by")).isEqualTo("deadline");
            assertThat(submitted).isBetween(deadline, deadline.plus(GRACE).plus(late));
        });
    }

    private static List<String> gradedAttempts() {
        return SESSIONS.values().stream()
                .flatMap(session -> Exams.graded(session).stream())
                .toList();
    }
}
