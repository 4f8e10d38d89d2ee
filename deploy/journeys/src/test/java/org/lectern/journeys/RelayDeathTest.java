package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real quiz-service dies in its relay, again and again, while students submit. */
class RelayDeathTest {

    private static final int ROUNDS = Integer.getInteger("lectern.fault.rounds", 5);
    private static final String DEVICE = UUID.randomUUID().toString();

    private final Platform platform = Platform.running();

    @AfterEach
    void disarm() throws IOException {
        Files.deleteIfExists(Platform.HALT_FILE);
    }

    /** {@code sent}: the broker may have the events or not; {@code acknowledged}: it has them, and they are sent once more. */
    @ParameterizedTest
    @ValueSource(strings = {"sent", "acknowledged"})
    void everySubmittedAttemptIsInProgressOnceThoughTheRelayDies(String moment) throws IOException {
        var student = Session.of(platform, "student");
        var exam = Exams.publish(Session.of(platform, "instructor"), "The relay dies when " + moment, null);
        var attempts = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var attempt = awaitStarted(student, exam);
            attempts.add(attempt);
            Files.writeString(Platform.HALT_FILE, moment);

            awaitSubmitted(student, attempt);

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(Platform.HALT_FILE));
            awaitGraded(student, attempt);
        }

        attempts.forEach(attempt ->
                assertThat(Exams.graded(student, attempt)).as(attempt).isEqualTo(1));
    }

    /** While a replica is down, a request that was on its way to it may be refused. */
    private static String awaitStarted(Session student, String exam) {
        var started = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> student.write(
                                "POST",
                                "/api/quiz/exams/" + exam + "/attempts",
                                "{\"device\": \"%s\"}".formatted(DEVICE)),
                        answer -> answer.statusCode() == 201 || answer.statusCode() == 200);
        return new JsonPath(started.body()).getString("attempt");
    }

    /** The process may die before its answer has left: the attempt tells what became of the submit. */
    private static void awaitSubmitted(Session student, String attempt) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Exams.submit(student, attempt, DEVICE);
            var now = student.get("/api/quiz/attempts/" + attempt);
            return now.statusCode() == 200 && "submitted".equals(new JsonPath(now.body()).getString("state"));
        });
    }

    private static void awaitGraded(Session student, String attempt) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Exams.graded(student, attempt)).isEqualTo(1));
    }
}
