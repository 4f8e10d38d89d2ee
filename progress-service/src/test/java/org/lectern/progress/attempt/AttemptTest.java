package org.lectern.progress.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.examPublished;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class AttemptTest {

    private final String course = "course-" + UUID.randomUUID();
    private final String exam = "exam-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void courseWithAnExam() {
        Bus.send(released(course, 1, section("login", "6.1")), examPublished(course, exam, 1, "Check"));
        ann.courseAtRelease(course, 1);
    }

    @ParameterizedTest
    @CsvSource({"012", "021", "102", "120", "201", "210"})
    void factsGiveTheSameAttemptInWhateverOrderTheyCome(String order) {
        var sitting = Sitting.of(course, exam, ann.sub(), 2, Instant.parse("2026-11-23T09:36:00Z"));
        var facts = List.of(sitting.started(), sitting.submitted(), sitting.graded(8, "chapter-of-login"));
        order.chars().forEach(fact -> Bus.send(facts.get(fact - '0')));

        ann.courseWhen(course, json -> json.getString("attempts[0].result") != null);

        ann.course(course)
                .body("attempts", hasSize(1))
                .body("attempts[0].attempt", equalTo(sitting.attempt().toString()))
                .body("attempts[0].exam", equalTo(exam))
                .body("attempts[0].examTitle", equalTo("Exam as sat"))
                .body("attempts[0].number", equalTo(2))
                .body("attempts[0].startedAt", equalTo("2026-11-23T09:36:00Z"))
                .body("attempts[0].submittedAt", equalTo("2026-11-23T09:46:00Z"))
                .body("attempts[0].result.points", equalTo(8))
                .body("attempts[0].result.maxPoints", equalTo(10))
                .body("attempts[0].result.passMark", equalTo(7))
                .body("attempts[0].result.passed", equalTo(true))
                .body("attempts[0].result.gradedAt", equalTo("2026-11-23T09:46:00Z"))
                .body("attempts[0].result.chapters[0].chapter", equalTo("chapter-of-login"))
                .body("attempts[0].result.chapters[0].number", equalTo(6))
                .body("attempts[0].result.chapters[0].points", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource({"012", "021", "102", "120", "201", "210"})
    void correctionWithTheHighestRevisionHoldsInWhateverOrderTheyCome(String order) {
        var sitting = Sitting.of(course, exam, ann.sub(), 1, Instant.parse("2026-11-23T09:36:00Z"));
        var told = List.of(
                sitting.graded(6, "chapter-of-login"),
                sitting.regraded(1, 5, "chapter-of-login", false),
                sitting.regraded(2, 7, "chapter-of-login", true));
        order.chars().forEach(fact -> Bus.send(told.get(fact - '0')));
        await().until(() -> Rows.count("select count(*) from attempt_fact where attempt = '" + sitting.attempt() + "'")
                == told.size());

        ann.course(course)
                .body("attempts", hasSize(1))
                .body("attempts[0].result.points", equalTo(7))
                .body("attempts[0].result.passed", equalTo(true))
                .body("attempts[0].result.gradedAt", equalTo("2026-11-23T09:46:00Z"))
                .body("attempts[0].result.correctedAt", equalTo("2026-11-23T11:46:00Z"))
                .body("attempts[0].result.chapters[0].points", equalTo(7));
        ann.request()
                .get("/api/progress/me/courses/" + course + "/mastery")
                .then()
                .body("sections.find { it.section == 'login' }.right", equalTo(1));
    }

    @Test
    void nothingOfTheScoreIsVisibleBeforeItIsTold() {
        var startedAt = Instant.now();
        var right = new Candidate(Learner.fresh(), startedAt);
        var wrong = new Candidate(Learner.fresh(), startedAt);
        var before = new HashSet<String>();
        for (var candidate : List.of(right, wrong)) {
            Bus.send(candidate.sitting.started(), candidate.sitting.submitted());
            candidate.learner.courseWhen(course, json -> json.getString("attempts[0].submittedAt") != null);
            before.add(candidate.body());
        }
        assertThat(before).hasSize(1);
        right.learner.course(course).body("attempts[0].result", nullValue());

        Bus.send(right.sitting.graded(10, "chapter-of-login"), wrong.sitting.graded(0, "chapter-of-login"));
        var after = Set.of(right.graded(), wrong.graded());

        assertThat(after).hasSize(2);
    }

    @Test
    void nothingOfRightAndWrongIsVisibleBeforeItIsTold() {
        var startedAt = Instant.now();
        var ben = new Candidate(Learner.fresh(), startedAt);
        var eve = new Candidate(Learner.fresh(), startedAt);
        var before = new HashSet<String>();
        for (var candidate : List.of(ben, eve)) {
            Bus.send(
                    candidate.sitting.started(),
                    candidate.sitting.submitted(),
                    candidate.sitting.gradedAlone(5, "chapter-of-login"));
            before.add(candidate.graded());
        }
        assertThat(before).hasSize(1);

        Bus.send(ben.sitting.marked("q-1", "q-2"), eve.sitting.marked("q-2", "q-1"));

        await().untilAsserted(() -> assertThat(Set.of(ben.body(), eve.body())).hasSize(2));
    }

    /** Somebody who sits, with everything taken from the answer that is another's by its very nature. */
    private final class Candidate {

        private final Learner learner;
        private final Sitting sitting;

        Candidate(Learner learner, Instant startedAt) {
            this.learner = learner;
            this.sitting = Sitting.of(course, exam, learner.sub(), 1, startedAt);
        }

        String body() {
            var bodies = new StringBuilder(learner.course(course).extract().asString());
            for (var path : List.of(
                    "courses/" + course + "/attempts",
                    "courses/" + course + "/mastery",
                    "courses/" + course + "/readiness",
                    "courses/" + course + "/plan",
                    "reviews?course=" + course,
                    "activity?course=" + course)) {
                bodies.append(learner.request().get("/api/progress/me/" + path).asString());
            }
            return bodies.toString().replace(sitting.attempt().toString(), "attempt");
        }

        String graded() {
            learner.courseWhen(course, json -> json.getString("attempts[0].result") != null);
            return body();
        }
    }

    @Test
    void openAttemptShowsThePresentTitleOfTheExam() {
        Bus.send(Sitting.of(course, exam, ann.sub()).started());
        ann.courseWhen(course, json -> "Check".equals(json.getString("attempts[0].examTitle")));

        Bus.send(examPublished(course, exam, 2, "Check, renamed"), examPublished(course, exam, 1, "Check"));

        ann.courseWhen(course, json -> "Check, renamed".equals(json.getString("attempts[0].examTitle")));
        ann.course(course).body("attempts[0].startedAt", notNullValue()).body("attempts[0].submittedAt", nullValue());
    }

    @Test
    void newestAttemptComesFirst() {
        var now = Instant.now();
        var first = Sitting.of(course, exam, ann.sub(), 1, now.minus(Duration.ofHours(2)));
        var second = Sitting.of(course, exam, ann.sub(), 2, now.minus(Duration.ofHours(1)));
        Bus.send(second.started(), first.started());

        ann.courseWhen(course, json -> json.getList("attempts").size() == 2);

        ann.course(course).body("attempts.number", contains(2, 1));
    }

    @Test
    void olderAttemptsComePageByPage() {
        var begin = Instant.parse("2026-10-01T08:00:00Z");
        for (int number = 1; number <= 45; number++) {
            Bus.send(Sitting.of(course, exam, ann.sub(), number, begin.plusSeconds(number))
                    .started());
        }
        ann.courseWhen(course, json -> json.getInt("attempts[0].number") == 45);

        var newest = ann.course(course).body("attempts", hasSize(20)).extract().jsonPath();
        var older = page(newest.getString("attemptsBefore")).body("attempts.number[0]", equalTo(25));
        older.body("attempts", hasSize(20));
        var oldest = page(older.extract().path("before"));

        oldest.body("attempts.number", contains(5, 4, 3, 2, 1)).body("before", nullValue());
    }

    private ValidatableResponse page(String before) {
        return ann.request()
                .get("/api/progress/me/courses/" + course + "/attempts?before=" + before)
                .then()
                .statusCode(200);
    }

    @Test
    void attemptOfWhichOnlyTheSubmissionIsKnownWaits() {
        var sitting = Sitting.of(course, exam, ann.sub());
        ProducerRecord<String, byte[]> another =
                Sitting.of(course, exam, ann.sub(), 2, Instant.now()).started();
        Bus.send(sitting.submitted(), another);

        ann.courseWhen(course, json -> !json.getList("attempts").isEmpty());

        ann.course(course).body("attempts.number", contains(2));
    }

    @Test
    void attemptsOfOthersAreNotMine() {
        Bus.send(
                Sitting.of(course, exam, Learner.fresh().sub()).started(),
                Sitting.of(course, exam, ann.sub(), 7, Instant.now()).started());

        ann.courseWhen(course, json -> !json.getList("attempts").isEmpty());

        ann.course(course).body("attempts.number", contains(7));
    }
}
