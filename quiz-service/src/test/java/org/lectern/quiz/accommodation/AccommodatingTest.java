package org.lectern.quiz.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.accommodate;
import static org.lectern.quiz.Campus.instant;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.oneForm;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Rule 1: what one learner is given beyond the exam's terms, before the start and while it runs. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class AccommodatingTest {

    @Inject
    Campus campus;

    @BeforeEach
    @AfterEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void startTakesTheExtraTimeWithItsReasonAndGiver() {
        var exam = publish(terms(campus.course()));
        instructor().get("/api/quiz/exams").then().statusCode(200);
        accommodate(exam, "ann", Map.of("extraPercent", 25)).statusCode(200).body("name", equalTo("Ann Example"));

        var paper = start(exam, "ann", LAPTOP);

        assertThat(paper.getList("ledger.kind")).isEqualTo(List.of("limit", "accommodation"));
        assertThat(paper.getList("ledger.seconds")).isEqualTo(List.of(1800, 450));
        assertThat(paper.getString("ledger[1].reason")).isEqualTo("Certificate of 12 November");
        assertThat(paper.getString("ledger[1].giverName")).isEqualTo("Ivan Example");
        assertThat(length(paper)).isEqualTo(Duration.ofSeconds(2250));
        assertThat(length(start(exam, "ben", LAPTOP))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void startWithAnAccommodationTakesAtMostThreeStatements() {
        var exam = publish(oneForm(campus.course(), 8));
        accommodate(exam, "ann", Map.of("extraPercent", 25)).statusCode(200);
        // A form's first use reads its questions into the process, once for everybody.
        start(exam, "first", LAPTOP);

        var statements = Statements.during(() -> start(exam, "ann", LAPTOP));

        assertThat(statements).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void extraTimeReachesARunningAttemptAtOnce() {
        var exam = publish(terms(campus.course()));
        var paper = start(exam, "ann", LAPTOP);

        accommodate(exam, "ann", Map.of("extraPercent", 50)).statusCode(200);

        var longer = look(paper);
        assertThat(length(longer)).isEqualTo(Duration.ofMinutes(45));
        assertThat(longer.getInt("revision")).isEqualTo(paper.getInt("revision") + 1);
        assertThat(longer.getList("ledger.kind")).isEqualTo(List.of("limit", "accommodation"));
    }

    @Test
    void lessThanWasPromisedShortensNothing() {
        var exam = publish(terms(campus.course()));
        accommodate(exam, "ann", Map.of("extraPercent", 50)).statusCode(200);
        var paper = start(exam, "ann", LAPTOP);

        accommodate(exam, "ann", Map.of("extraPercent", 10)).statusCode(200);
        takeBack(exam, "ann", 204);

        assertThat(length(look(paper))).isEqualTo(Duration.ofMinutes(45));
        submit(paper.getString("attempt"), "ann", LAPTOP).statusCode(200);
        assertThat(length(start(exam, "ann", LAPTOP))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void extraTimeIsCutAtTheWindowsEndAndALaterEndGivesItBack() {
        var now = TestClock.now();
        var exam = publish(terms(campus.course(), closing(now.plus(Duration.ofMinutes(20)))));
        accommodate(exam, "ann", Map.of("extraPercent", 50)).statusCode(200);
        var paper = start(exam, "ann", LAPTOP);
        assertThat(instant(paper, "deadline")).isBeforeOrEqualTo(now.plus(Duration.ofMinutes(20)));
        assertThat(paper.getList("ledger.kind")).isEqualTo(List.of("limit", "accommodation", "window-end"));

        accommodate(
                        exam,
                        "ann",
                        Map.of(
                                "extraPercent",
                                50,
                                "closesAt",
                                now.plus(Duration.ofHours(2)).toString()))
                .statusCode(200);

        assertThat(length(look(paper))).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void laterEndOpensTheExamToItsLearnerAlone() {
        var now = TestClock.now();
        var exam = publish(terms(campus.course(), closing(now.plus(Duration.ofMinutes(20)))));
        accommodate(
                        exam,
                        "ann",
                        Map.of("closesAt", now.plus(Duration.ofHours(2)).toString()))
                .statusCode(200);
        TestClock.advance(Duration.ofMinutes(30));

        assertThat(length(start(exam, "ann", LAPTOP))).isEqualTo(Duration.ofMinutes(30));
        student("ben")
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-not-open"));
    }

    @Test
    void keysStayHiddenUntilTheLastLaterEnd() {
        var now = TestClock.now();
        var course = campus.course();
        var exam = publish(terms(
                course,
                Map.of(
                        "closesAt", now.plus(Duration.ofMinutes(20)).toString(),
                        "review", Campus.review("after-close"))));
        var bens = start(exam, "ben", LAPTOP).getString("attempt");
        submit(bens, "ben", LAPTOP).statusCode(200);
        accommodate(
                        exam,
                        "ann",
                        Map.of("closesAt", now.plus(Duration.ofHours(2)).toString()))
                .statusCode(200);
        TestClock.advance(Duration.ofMinutes(30));
        assertThat(review(bens, "ben").getBoolean("shown.key")).isFalse();

        TestClock.advance(Duration.ofHours(2));

        assertThat(review(bens, "ben").getBoolean("shown.key")).isTrue();
    }

    @Test
    void extraAttemptsAreOnTopOfTheExamsOwn() {
        var course = campus.course();
        var exam = publish(terms(course, Map.of("attempts", 1)));
        submit(start(exam, "ann", LAPTOP).getString("attempt"), "ann", LAPTOP).statusCode(200);

        accommodate(exam, "ann", Map.of("extraAttempts", 1)).statusCode(200);

        student("ann")
                .get("/api/quiz/exams?course=" + course)
                .then()
                .body("exams[0].mine.left", equalTo(1))
                .body("exams[0].mine.extra.attempts", equalTo(1))
                .body("exams[0].mine.extra.reason", equalTo("Certificate of 12 November"));
        assertThat(start(exam, "ann", LAPTOP).getInt("number")).isEqualTo(2);
        student("ben").get("/api/quiz/exams?course=" + course).then().body("exams[0].mine.extra", nullValue());
    }

    @Test
    void accommodationIsToldAndInTheAuditTrailWithoutItsReason() {
        var course = campus.course();
        var exam = publish(terms(course));
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");

        accommodate(exam, "ann", Map.of("extraPercent", 25)).statusCode(200);

        assertThat(Outside.told("quiz.time.granted.v1", "exam", exam))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("learner").asText()).isEqualTo(Tokens.sub("ann"));
                    assertThat(told.path("kind").asText()).isEqualTo("accommodation");
                    assertThat(told.path("attempt").asText()).isEqualTo(attempt);
                    assertThat(told.path("seconds").asInt()).isEqualTo(450);
                    assertThat(told.toString()).doesNotContain("Certificate");
                });
        assertThat(Outside.told("audit.recorded.v1", "course", course)).anySatisfy(told -> {
            assertThat(told.path("act").asText()).isEqualTo("accommodation.give");
            assertThat(told.path("subject").asText()).isEqualTo(Tokens.sub("ann"));
            assertThat(told.toString()).doesNotContain("Certificate of");
        });
    }

    @Test
    void repeatedRequestGivesNothingTwice() {
        var exam = publish(terms(campus.course()));
        student("ann").get("/api/quiz/exams").then().statusCode(200);
        var command =
                Map.of("learner", Tokens.sub("ann"), "extraPercent", 25, "extraAttempts", 0, "reason", "Certificate");
        for (int request = 1; request <= 2; request++) {
            instructor()
                    .header("Idempotency-Key", "give-" + exam)
                    .body(command)
                    .post("/api/quiz/exams/" + exam + "/accommodations")
                    .then()
                    .statusCode(200)
                    .body("extraPercent", equalTo(25));
        }

        assertThat(Outside.told("quiz.time.granted.v1", "exam", exam)).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsRefusedWithAReason() {
        var now = TestClock.now();
        var open = publish(terms(campus.course()));
        var closing = publish(terms(campus.course(), closing(now.plus(Duration.ofHours(1)))));

        refused(open, Map.of(), "Give extra time");
        refused(open, Map.of("closesAt", now.toString()), "has no end");
        refused(closing, Map.of("closesAt", now.toString()), "after the end");
        refused(open, Map.of("extraAttempts", 1), "as often as");
        refused(open, Map.of("extraPercent", 10, "learner", "nobody-ever-seen"), "has not been here");
        accommodate(open, "ann", Map.of("extraPercent", 201)).statusCode(422);
        accommodate(open, "ann", Map.of("extraPercent", 10, "reason", " ")).statusCode(422);
    }

    @Test
    void staffPickPeopleByAPartOfTheName() {
        var exam = publish(terms(campus.course()));
        for (var name : List.of("zoe-pickme", "max-pickme")) {
            student(name).get("/api/quiz/exams").then().statusCode(200);
        }

        instructor()
                .get("/api/quiz/exams/" + exam + "/learners?q=PickMe")
                .then()
                .statusCode(200)
                .body("learners.name", equalTo(List.of("Max-pickme Example", "Zoe-pickme Example")))
                .body("learners.learner", hasItem(Tokens.sub("zoe-pickme")));
        instructor().get("/api/quiz/exams/" + exam + "/learners?q=%25").then().body("learners", hasSize(0));
    }

    @Test
    void takenBackIsGoneFromTheListAndOnlyOnce() {
        var exam = publish(terms(campus.course()));
        accommodate(exam, "ann", Map.of("extraPercent", 25)).statusCode(200);

        takeBack(exam, "ann", 204);

        instructor()
                .get("/api/quiz/exams/" + exam + "/accommodations")
                .then()
                .statusCode(200)
                .body("accommodations", hasSize(0));
        takeBack(exam, "ann", 404);
    }

    private static void refused(String exam, Map<String, ?> given, String why) {
        accommodate(exam, "ann", given)
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:invalid-accommodation"))
                .body("detail", containsString(why));
    }

    private static void takeBack(String exam, String student, int status) {
        instructor()
                .delete("/api/quiz/exams/" + exam + "/accommodations/" + Tokens.sub(student))
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> closing(Instant end) {
        return Map.of("closesAt", end.toString());
    }

    private static JsonPath look(JsonPath paper) {
        return student("ann")
                .get("/api/quiz/attempts/" + paper.getString("attempt"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Duration length(JsonPath paper) {
        return Duration.between(instant(paper, "startedAt"), instant(paper, "deadline"));
    }
}
