package org.lectern.quiz.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.as;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.oneForm;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** The rule of a learner's group beats the one for all; of several that fit, the first. The group counts when the paper is handed in. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReviewOfGroupsTest {

    @Inject
    Campus campus;

    private String exam;

    @BeforeEach
    void examThatShowsItsScoreAtOnceToTutorsAloneAndLaterToTheEvening() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(
                campus.course(),
                Map.of(
                        "review",
                        Campus.review("never"),
                        "reviewOfGroups",
                        List.of(
                                Map.of("group", "tutors", "review", Campus.review("at-once")),
                                Map.of("group", "evening", "review", Campus.review("later"))))));
    }

    @AfterEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void learnerOfNoneOfTheGroupsFollowsTheRuleForAll() {
        var ann = token("ann", "morning");

        assertThat(review(sit(ann), ann).getBoolean("shown.score")).isFalse();
    }

    @Test
    void ruleOfTheGroupBeatsTheRuleForAll() {
        var ann = token("ann", "tutors");

        var review = review(sit(ann), ann);

        assertThat(review.getInt("points")).isZero();
        assertThat(review.getList("questions")).hasSize(10);
    }

    @Test
    void ofSeveralRulesThatFitTheFirstCounts() {
        var ann = token("ann", "evening", "tutors");

        assertThat(review(sit(ann), ann).getBoolean("shown.score")).isTrue();
    }

    @Test
    void startTakesAtMostThreeStatementsWhereTheGroupDecidesToo() {
        exam = publish(oneForm(
                campus.course(),
                8,
                Map.of("reviewOfGroups", List.of(Map.of("group", "tutors", "review", Campus.review("at-once"))))));
        // A form's first use reads its questions into the process, once for everybody.
        start(token("first"));

        var statements = Statements.during(() -> start(token("ann", "tutors")));

        assertThat(statements).hasSizeLessThanOrEqualTo(3).anyMatch(sql -> sql.contains("insert into learner"));
    }

    @Test
    void othersAreToldWhenTheRuleOfTheGroupShowsTheScore() {
        var ann = token("ann", "evening");
        var attempt = sit(ann);
        assertThat(graded(attempt)).isZero();

        TestClock.advance(Duration.ofDays(1));

        await().until(() -> graded(attempt) == 1);
        assertThat(review(attempt, ann).getBoolean("shown.key")).isTrue();
    }

    @Test
    void groupThatIsJoinedOrLeftAfterwardsChangesNothing() {
        var attempt = sit(token("ann", "tutors"));
        var left = token("ann");
        as(left).get("/api/quiz/exams/" + exam).then().statusCode(200);

        assertThat(review(attempt, left).getBoolean("shown.score")).isTrue();
        assertThat(review(sit(left), token("ann", "tutors")).getBoolean("shown.score"))
                .isFalse();
    }

    @Test
    void studentReadsTheOwnRuleAndNotThoseOfOthers() {
        as(token("ann", "tutors"))
                .get("/api/quiz/exams/" + exam)
                .then()
                .body("review.score", equalTo("at-once"))
                .body("$", not(hasKey("reviewOfGroups")));
        instructor().get("/api/quiz/exams/" + exam).then().body("reviewOfGroups.group", hasItem("evening"));
    }

    @Test
    void ruleOfAGroupThatWaitsForTheCloseNeedsOne() {
        instructor()
                .body(terms(
                        campus.course(),
                        Map.of(
                                "reviewOfGroups",
                                List.of(Map.of("group", "tutors", "review", Campus.review("after-close"))))))
                .urlEncodingEnabled(false)
                .post("/api/quiz/exams:check")
                .then()
                .body("obstacles", hasItem(containsString("needs a time at which the exam closes")));
    }

    private static String token(String name, String... groups) {
        return Tokens.of(name).groups(groups).sign();
    }

    private String start(String token) {
        return as(token)
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .path("attempt");
    }

    private String sit(String token) {
        var attempt = start(token);
        as(token)
                .body(Map.of("device", LAPTOP, "answers", List.of()))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);
        return attempt;
    }

    private static int graded(String attempt) {
        return Outside.told("quiz.attempt.graded.v1", "attempt", attempt).size();
    }

    private static JsonPath review(String attempt, String token) {
        return as(token)
                .get("/api/quiz/attempts/" + attempt + "/review")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
