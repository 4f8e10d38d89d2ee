package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a student keeps when a part of the platform is away. Keycloak and the broker are away for a minute in which one save follows the other;
 * meanwhile the other rules are looked at that need no login and no broker.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

    private static final String DEVICE = UUID.randomUUID().toString();
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final String LESSON = "/courses/" + Exams.COURSE + "/introduction-to-flask-login";

    private static final ExecutorService BESIDE = Executors.newSingleThreadExecutor();

    private static Platform platform;
    private static Session instructor;
    private static Session student;
    private static Session other;
    private static Session reader;
    private static JsonPath paper;
    private static Future<List<Integer>> saves;

    @BeforeAll
    static void everybodyIsLoggedInAndLoginAndBrokerAreAway() {
        platform = Platform.running();
        instructor = Session.of(platform, "instructor");
        student = Session.of(platform, "student2");
        other = Session.of(platform, "student");
        reader = Session.anonymous(platform);
        paper = Exams.start(student, Exams.publish(instructor, "Without login and broker", null), DEVICE);
        assertThat(reader.get(LESSON, "Accept", "text/html").body()).contains("login_view");
        // Both at once: what holds without the two holds without each.
        platform.stop("keycloak");
        platform.stop("kafka");
        saves = BESIDE.submit(() -> savesDuring(OUTAGE));
    }

    @AfterAll
    static void everyPartIsBack() {
        BESIDE.shutdownNow();
        platform.startAll();
    }

    @Test
    @Order(1)
    void serviceThatStartsWhileTheBrokerIsAwayBecomesReady() {
        platform.stop("progress");

        platform.start("progress");

        assertThat(platform.managed("progress", "/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void cachedLessonIsReadWhileContentIsAway() {
        platform.stop("content");

        var stale = reader.get(LESSON, "Accept", "text/html");

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.body()).contains("login_view");
        platform.start("content");
    }

    @Test
    @Order(3)
    void examGoesOnWhileKeycloakAndTheBrokerAreAwayForAMinuteAndItsEventsArriveAfter()
            throws InterruptedException, ExecutionException {
        var statuses = saves.get();
        var submitted = Exams.submit(student, paper.getString("attempt"), DEVICE);

        assertThat(statuses).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(submitted.statusCode()).isEqualTo(200);
        for (var part : new String[] {"content", "quiz", "progress", "gateway"}) {
            assertThat(platform.managed(part, "/q/health/ready").statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
        platform.start("kafka");
        platform.start("keycloak");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Exams.graded(student, paper.getString("attempt")))
                        .isEqualTo(1));
    }

    @Test
    @Order(4)
    void killOfQuizRightAfterASubmitLosesNothing() {
        platform.stop("quiz-2");
        var paper = Exams.start(other, Exams.publish(instructor, "Killed after the submit", null), DEVICE);
        for (int position = 1; position <= 10; position++) {
            assertThat(Exams.save(other, paper, DEVICE, position).statusCode()).isEqualTo(200);
        }
        var attempt = paper.getString("attempt");

        assertThat(Exams.submit(other, attempt, DEVICE).statusCode()).isEqualTo(200);
        platform.kill("quiz");

        platform.start("quiz");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Exams.graded(other, attempt)).isEqualTo(1));
        var review = Exams.json(other.get("/api/quiz/attempts/" + attempt + "/review"), 200);
        // What is not answered has nothing chosen; typed, ordered and matched answers stand elsewhere.
        assertThat(review.getList("questions.findAll { it.chosen != [] }")).hasSize(10);
    }

    /** One save after the other, about one in a second, as a student who works fast. */
    private static List<Integer> savesDuring(Duration time) {
        var statuses = new ArrayList<Integer>();
        var end = Instant.now().plus(time);
        await().atMost(time.plusSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(900))
                .until(() -> {
                    statuses.add(Exams.save(student, paper, DEVICE, statuses.size() % 10 + 1)
                            .statusCode());
                    return Instant.now().isAfter(end);
                });
        return statuses;
    }
}
