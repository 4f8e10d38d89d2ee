package org.lectern.quiz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReportingQuestionsTest {

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void sampleCourse() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void learnerReportsAQuestionOfTheOwnPracticeAndFindsItAmongTheOwnReports() {
        var session = practise("ann");

        report("ann", inPractice(session, 1, "wrong-key"))
                .statusCode(201)
                .body("course", equalTo(course))
                .body("stemHtml", notNullValue())
                .body("outcome", nullValue());

        mine("ann").body("reports.kind", contains("wrong-key"));
        mine("ben").body("reports", hasSize(0));
    }

    @Test
    void questionOfSomebodyElsesPracticeCannotBeReported() {
        var session = practise("ann");

        report("ben", inPractice(session, 1, "typo"))
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:nothing-to-report"));
        report("ann", inPractice(session, 99, "typo")).statusCode(404);
    }

    @Test
    void questionOfAnAttemptCanBeReportedWhenItsReviewShowsIt() {
        var exam = Campus.publish(Campus.terms(course));
        var attempt = Campus.start(exam, "ann", Campus.LAPTOP).getString("attempt");
        report("ann", inAttempt(attempt, 1)).statusCode(404);
        Campus.submit(attempt, "ann", Campus.LAPTOP).statusCode(200);

        report("ben", inAttempt(attempt, 1)).statusCode(404);
        report("ann", inAttempt(attempt, 1)).statusCode(201);
    }

    @Test
    void questionThatTheReviewHidesCannotBeReported() {
        var hidden = Map.of("score", "at-once", "answers", "never", "key", "never", "explanation", "never");
        var exam = Campus.publish(Campus.terms(course, Map.of("review", hidden)));
        var attempt = Campus.start(exam, "ann", Campus.LAPTOP).getString("attempt");
        Campus.submit(attempt, "ann", Campus.LAPTOP).statusCode(200);

        report("ann", inAttempt(attempt, 1)).statusCode(404);
    }

    @Test
    void learnerReportsAQuestionOnceUntilItIsAnswered() {
        var session = practise("ann");
        report("ann", inPractice(session, 1, "typo")).statusCode(201);

        report("ann", inPractice(session, 1, "unclear"))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:already-reported"));

        answer(inbox().extract().path("questions[0].question"), "stays").statusCode(200);
        report("ann", inPractice(session, 1, "unclear")).statusCode(201);
    }

    @Test
    void otherNeedsWords() {
        var session = practise("ann");
        var report = new HashMap<>(inPractice(session, 1, "other"));
        report.put("text", " ");

        report("ann", report).statusCode(422);
        report("ann", Map.of("position", 1, "kind", "typo")).statusCode(422);
    }

    @Test
    void inboxHasTheQuestionWithMostReportsFirstAndNamesNobody() {
        report("ann", inPractice(practise("ann"), 1, "typo")).statusCode(201);
        for (String name : List.of("ben", "cleo")) {
            var session = practise(name, "q-forms-001");
            report(name, inPractice(session, 1, "wrong-key")).statusCode(201);
        }

        inbox().body("open", equalTo(3)).body("questions[0].open", equalTo(2)).body("questions", hasSize(2));
        assertThat(inbox().extract().asString()).doesNotContain(Tokens.sub("ben"));
        Campus.instructor()
                .get("/api/quiz/courses/" + course + "/questions?state=reported")
                .then()
                .body("total", equalTo(2))
                .body("counts.state.reported", equalTo(2));
    }

    @Test
    void answerReachesTheReporterWithoutAnyText() {
        report("ann", inPractice(practise("ann"), 1, "wrong-key")).statusCode(201);
        String question = inbox().extract().path("questions[0].question");

        answer(question, "mended").statusCode(200).body("open", equalTo(0));

        mine("ann")
                .body("reports[0].outcome", equalTo("mended"))
                .body("reports[0].answer", equalTo("SECRET: thank you."));
        assertThat(Outside.told("quiz.report.answered.v1", "learner", Tokens.sub("ann")))
                .filteredOn(told -> told.path("course").asText().equals(course))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("question").asText()).isEqualTo(question);
                    assertThat(told.path("outcome").asText()).isEqualTo("mended");
                    assertThat(told.toString()).doesNotContain("SECRET").doesNotContain("because");
                });
        assertThat(Outside.text(
                        "select key from told where type = 'quiz.report.answered.v1' and payload::json ->> 'course' = ?",
                        course))
                .isEqualTo(Tokens.sub("ann"));
    }

    @Test
    void secondAnswerDoesNotChangeTheFirst() {
        report("ann", inPractice(practise("ann"), 1, "typo")).statusCode(201);
        String question = inbox().extract().path("questions[0].question");
        List<String> reports = inbox().extract().path("questions[0].reports.id");
        answer(question, reports, "mended").statusCode(200);

        answer(question, reports, "stays").statusCode(200);

        mine("ann").body("reports[0].outcome", equalTo("mended"));
        assertThat(Outside.told("quiz.report.answered.v1", "course", course)).hasSize(1);
        Campus.instructor()
                .get("/api/quiz/courses/" + course + "/reports?answered=true")
                .then()
                .body("questions[0].reports[0].outcome", equalTo("mended"));
    }

    @Test
    void reportsOfAnotherQuestionAreNotAnsweredHere() {
        report("ann", inPractice(practise("ann"), 1, "typo")).statusCode(201);
        List<String> reports = inbox().extract().path("questions[0].reports.id");

        answer("q-nobody", reports, "stays").statusCode(404);
    }

    private String practise(String name) {
        return Campus.practise(course, name, Map.of("scope", "sections", "sections", List.of("login"), "items", 1))
                .getString("session");
    }

    /** Of a section where every learner draws another question, the one that all must get: the others are retired. */
    private String practise(String name, String question) {
        for (int number = 1; number <= 10; number++) {
            var other = "q-forms-%03d".formatted(number);
            if (!other.equals(question)) {
                Campus.instructor().post("/api/quiz/courses/" + course + "/questions/" + other + "/retire");
            }
        }
        return Campus.practise(course, name, Map.of("scope", "sections", "sections", List.of("forms"), "items", 1))
                .getString("session");
    }

    private static Map<String, Object> inPractice(String session, int position, String kind) {
        return Map.of("session", session, "position", position, "kind", kind, "text", "SECRET because");
    }

    private static Map<String, Object> inAttempt(String attempt, int position) {
        return Map.of("attempt", attempt, "position", position, "kind", "unclear");
    }

    private static ValidatableResponse report(String name, Map<String, ?> report) {
        return Campus.student(name).body(report).post("/api/quiz/reports").then();
    }

    private ValidatableResponse mine(String name) {
        return Campus.student(name)
                .get("/api/quiz/reports?course=" + course)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse inbox() {
        return Campus.instructor()
                .get("/api/quiz/courses/" + course + "/reports")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse answer(String question, String outcome) {
        List<String> reports =
                inbox().extract().path("questions.find { it.question == '" + question + "' }.reports.id");
        return answer(question, reports, outcome);
    }

    private ValidatableResponse answer(String question, List<String> reports, String outcome) {
        return Campus.instructor()
                .body(Map.of("reports", reports, "outcome", outcome, "answer", "SECRET: thank you."))
                .post("/api/quiz/courses/" + course + "/questions/" + question + "/reports/answer")
                .then();
    }
}
