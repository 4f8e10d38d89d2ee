package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a student keeps when a part of the platform is away. */
class OutageTest {

    private static final String DEVICE = UUID.randomUUID().toString();
    private static final Duration OUTAGE = Duration.ofSeconds(60);

    private static Platform platform;
    private static Session instructor;

    @BeforeAll
    static void everybodyIsLoggedIn() {
        platform = Platform.running();
        instructor = Session.of(platform, "instructor");
    }

    @AfterEach
    void everyPartIsBack() {
        platform.startAll();
    }

    /** Both at once: what holds without the two holds without each. */
    @Test
    void examGoesOnWhileKeycloakAndTheBrokerAreAwayForAMinuteAndItsEventsArriveAfter() {
        var student = Session.of(platform, "student2");
        var paper = Exams.start(student, Exams.publish(instructor, "Without login and broker", null), DEVICE);
        platform.stop("keycloak");
        platform.stop("kafka");

        var statuses = savesDuring(OUTAGE, student, paper);
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
    void serviceThatStartsWhileTheBrokerIsAwayBecomesReady() {
        platform.stop("kafka");
        platform.stop("progress");

        platform.start("progress");

        assertThat(platform.managed("progress", "/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void cachedLessonIsReadWhileContentIsAway() {
        var reader = Session.anonymous(platform);
        var lesson = "/courses/" + Exams.COURSE + "/introduction-to-flask-login";
        assertThat(reader.get(lesson, "Accept", "text/html").body()).contains("login_view");
        platform.stop("content");

        var stale = reader.get(lesson, "Accept", "text/html");

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.body()).contains("login_view");
    }

    @Test
    void killOfQuizRightAfterASubmitLosesNothing() {
        var student = Session.of(platform, "student");
        platform.stop("quiz-2");
        var paper = Exams.start(student, Exams.publish(instructor, "Killed after the submit", null), DEVICE);
        for (int position = 1; position <= 10; position++) {
            assertThat(Exams.save(student, paper, DEVICE, position).statusCode())
                    .isEqualTo(200);
        }
        var attempt = paper.getString("attempt");

        assertThat(Exams.submit(student, attempt, DEVICE).statusCode()).isEqualTo(200);
        platform.kill("quiz");

        platform.start("quiz");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Exams.graded(student, attempt)).isEqualTo(1));
        var review = Exams.json(student.get("/api/quiz/attempts/" + attempt + "/review"), 200);
        // What is not answered has nothing chosen; typed, ordered and matched answers stand elsewhere.
        assertThat(review.getList("questions.findAll { it.chosen != [] }")).hasSize(10);
    }

    /** One save after the other, about one in a second, as a student who works fast. */
    private static ArrayList<Integer> savesDuring(
            Duration time, Session student, io.restassured.path.json.JsonPath paper) {
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
