package org.lectern.quiz.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.oneForm;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.Points;
import org.lectern.quiz.question.SampleQuestions;

/** Rules 7 and 8: the result, when it is shown and told, and that it can be computed again. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ReviewPolicyTest {

    @Inject
    Campus campus;

    @Inject
    Results results;

    @Inject
    Papers papers;

    @BeforeEach
    @AfterEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void perfectPaperPassesAndShowsEveryExplanation() {
        var exam = publish(terms(campus.course()));
        var attempt = sitPerfectly(exam, "ann");

        var result = review(attempt, "ann");

        assertThat(result.getInt("points")).isEqualTo(10);
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getInt("chapters[0].points")).isEqualTo(10);
        assertThat(result.getList("questions.explanationHtml"))
                .hasSize(10)
                .allMatch(text -> text.toString().contains("SECRET"));
        assertThat(result.getList("questions.options.whyHtml.flatten()"))
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(result.getList("questions.ref.section")).hasSize(10);
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("points").asInt()).isEqualTo(10);
                    assertThat(told.path("passed").asBoolean()).isTrue();
                    assertThat(told.path("firstSittingOfForm").asBoolean()).isTrue();
                    assertThat(told.path("items")).hasSize(10);
                    assertThat(told.toString()).doesNotContain("SECRET").doesNotContain("\"key\"");
                });
    }

    @Test
    void scoreThatWaitsForTheCloseIsNeitherShownNorToldBefore() {
        var closes = TestClock.now().plus(Duration.ofHours(1));
        var exam = publish(
                terms(campus.course(), Map.of("closesAt", closes.toString(), "review", Campus.review("after-close"))));
        var attempt = sitPerfectly(exam, "ann");
        student("ann")
                .get("/api/quiz/attempts/" + attempt + "/review")
                .then()
                .body("shown.score", equalTo(false))
                .body("scoreFrom", notNullValue())
                .body("points", nullValue());
        student("ann").get("/api/quiz/attempts").then().body("attempts[0].points", nullValue());
        assertThat(Outside.told("quiz.attempt.submitted.v1", "attempt", attempt))
                .hasSize(1);
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).isEmpty();

        TestClock.advanceTo(closes.plusSeconds(6));

        await().until(() ->
                Outside.told("quiz.attempt.graded.v1", "attempt", attempt).size() == 1);
        assertThat(review(attempt, "ann").getInt("points")).isEqualTo(10);
    }

    @Test
    void scoreThatIsNeverShownIsNeverTold() {
        var exam = publish(terms(campus.course(), Map.of("review", Campus.review("never"))));
        var attempt = sitPerfectly(exam, "ann");

        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).isEmpty();
        assertThat(Outside.number("select points::integer from result where attempt = ?::uuid", attempt))
                .isEqualTo(10);
    }

    @Test
    void partsAreShownOneByOne() {
        var review = new HashMap<String, Object>(Campus.review("never"));
        review.put("score", "at-once");
        review.put("answers", "at-once");
        var exam = publish(terms(campus.course(), Map.of("review", review)));
        var attempt = sitPerfectly(exam, "ann");

        var text =
                student("ann").get("/api/quiz/attempts/" + attempt + "/review").asString();

        assertThat(text).contains("\"points\":10").contains("\"chosen\"").doesNotContain("SECRET");
        assertThat(new JsonPath(text).getList("questions.options.key.flatten()"))
                .containsOnlyNulls();
    }

    @Test
    void scoreIsShownWithoutWhatWasRightAndWrong() {
        var review = new HashMap<String, Object>(Campus.review("at-once"));
        review.putAll(Map.of("correctness", "never", "key", "never", "explanation", "never"));
        var exam = publish(terms(campus.course(), Map.of("review", review)));
        var attempt = sitPerfectly(exam, "ann");

        var result = review(attempt, "ann");

        assertThat(result.getInt("points")).isEqualTo(10);
        assertThat(result.getBoolean("shown.correctness")).isFalse();
        assertThat(result.getList("questions.points")).hasSize(10).containsOnlyNulls();
        assertThat(result.getList("questions.chosen")).doesNotContainNull();
    }

    @Test
    void rightAndWrongThatAreNotShownAreNotToldEither() {
        var exam = publish(terms(campus.course(), Map.of("review", reviewOf("correctness", "never"))));
        var attempt = sitPerfectly(exam, "ann");

        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("points").asInt()).isEqualTo(10);
                    assertThat(told.path("items")).isEmpty();
                });
        assertThat(Outside.told("quiz.attempt.marked.v1", "attempt", attempt)).isEmpty();
    }

    @Test
    void rightAndWrongAreToldOnceWhenTheyAreShown() {
        var exam = publish(terms(campus.course(), Map.of("review", reviewOf("correctness", "later"))));
        var attempt = sitPerfectly(exam, "ann");
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).hasSize(1);
        assertThat(Outside.told("quiz.attempt.marked.v1", "attempt", attempt)).isEmpty();
        var first = review(attempt, "ann");
        assertThat(Campus.instant(first, "moreFrom"))
                .isEqualTo(Campus.instant(first, "submittedAt").plus(Duration.ofDays(1)));

        TestClock.advance(Duration.ofDays(1));

        await().until(() ->
                Outside.told("quiz.attempt.marked.v1", "attempt", attempt).size() == 1);
        assertThat(review(attempt, "ann").<Object>get("moreFrom")).isNull();
        assertThat(Outside.told("quiz.attempt.marked.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("items")).hasSize(10);
                    assertThat(told.path("items").findValuesAsText("points")).containsOnly("1");
                    assertThat(told.path("firstSittingOfForm").asBoolean()).isTrue();
                    assertThat(told.toString()).doesNotContain("SECRET").doesNotContain("\"key\"");
                });
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).hasSize(1);
    }

    @Test
    void rightAndWrongThatAreShownBeforeTheScoreAreToldWithIt() {
        var exam = publish(terms(campus.course(), Map.of("review", reviewOf("score", "later"))));
        var attempt = sitPerfectly(exam, "ann");
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).isEmpty();
        assertThat(Outside.told("quiz.attempt.marked.v1", "attempt", attempt)).isEmpty();

        TestClock.advance(Duration.ofDays(1));

        await().until(() ->
                Outside.told("quiz.attempt.graded.v1", "attempt", attempt).size() == 1);
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told -> assertThat(told.path("items")).hasSize(10));
        assertThat(Outside.told("quiz.attempt.marked.v1", "attempt", attempt)).isEmpty();
    }

    @Test
    void whatIsToldWithTheScoreAloneIsTheSameWhicheverAnswersWereRight() {
        var exam = publish(
                oneForm(campus.course(), 8, Map.of("shuffle", "nothing", "review", reviewOf("correctness", "later"))));
        sitWithRight(exam, "ann", 1, 2, 3, 4);
        sitWithRight(exam, "ben", 5, 6, 7, 8);

        assertThat(Outside.told("quiz.attempt.graded.v1", "exam", exam).stream().map(ReviewPolicyTest::anybodys))
                .hasSize(2)
                .containsOnly(anybodys(
                        Outside.told("quiz.attempt.graded.v1", "exam", exam).getFirst()));
    }

    /** Without what is one sitting's by its very nature. */
    private static String anybodys(JsonNode told) {
        return told.toString()
                .replace(told.path("attempt").asText(), "attempt")
                .replace(told.path("learner").asText(), "learner")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]*", "time");
    }

    private static Map<String, Object> reviewOf(String part, String when) {
        var review = new HashMap<String, Object>(Campus.review("at-once"));
        review.put("correctness", "at-once");
        review.put(part, when);
        return review;
    }

    private static void sitWithRight(String exam, String student, int... positions) {
        var paper = start(exam, student, LAPTOP);
        var attempt = paper.getString("attempt");
        for (int position : positions) {
            save(attempt, student, LAPTOP, position, SampleQuestions.keys(paper, position))
                    .statusCode(200);
        }
        submit(attempt, student, LAPTOP).statusCode(200);
    }

    @Test
    void laterIsSoManyHoursAfterTheOwnSubmission() {
        var review = new HashMap<String, Object>(Campus.review("later"));
        review.put("laterHours", 2);
        var exam = publish(terms(campus.course(), Map.of("review", review)));
        var attempt = sitPerfectly(exam, "ann");
        assertThat(review(attempt, "ann").getBoolean("shown.score")).isFalse();
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt)).isEmpty();

        TestClock.advance(Duration.ofHours(2));

        assertThat(review(attempt, "ann").getInt("points")).isEqualTo(10);
        await().until(() ->
                Outside.told("quiz.attempt.graded.v1", "attempt", attempt).size() == 1);
    }

    @Test
    void laterIsNotLaterThanTheClose() {
        var closes = TestClock.now().plus(Duration.ofHours(1));
        var exam = publish(
                terms(campus.course(), Map.of("closesAt", closes.toString(), "review", Campus.review("later"))));
        var attempt = sitPerfectly(exam, "ann");

        TestClock.advanceTo(closes.plusSeconds(6));

        assertThat(review(attempt, "ann").getInt("points")).isEqualTo(10);
    }

    @Test
    void onlyTheFirstSittingOfAFormCountsAsFirst() {
        var exam = publish(oneForm(campus.course(), 7));
        sitPerfectly(exam, "ann");
        sitPerfectly(exam, "ann");
        sitPerfectly(exam, "ben");

        assertThat(Outside.told("quiz.attempt.graded.v1", "exam", exam))
                .extracting(told -> told.path("firstSittingOfForm").asBoolean())
                .containsExactly(true, false, true);
    }

    @Test
    void storedResultCanBeComputedAgainFromVersionsAndSaves() {
        var exam = publish(terms(campus.course()));
        var paper = start(exam, "ann", LAPTOP);
        var attempt = paper.getString("attempt");
        for (int position = 1; position <= 10; position += 2) {
            save(attempt, "ann", LAPTOP, position, SampleQuestions.keys(paper, position))
                    .statusCode(200);
        }
        submit(attempt, "ann", LAPTOP).statusCode(200);

        var stored = QuarkusTransaction.requiringNew().call(() -> results.findById(UUID.fromString(attempt)));

        var answers = new HashMap<Integer, Answer>();
        Outside.rows(
                        "select distinct on (position) position, answer::json -> 'chosen' ->> 0, answer::json -> 'chosen' ->> 1 "
                                + "from save where attempt = ?::uuid order by position, sequence desc",
                        attempt)
                .forEach(row -> answers.put(
                        Integer.parseInt(row.get(0)),
                        Answer.choosing(row.subList(1, 3).stream()
                                .filter(java.util.Objects::nonNull)
                                .toList())));
        var regraded = GradePaper.grade(papers.paper(exam, stored.edition(), stored.form(), attempt), answers);
        assertThat(regraded).isEqualTo(stored.items());
        assertThat(Points.sum(regraded.stream().map(GradedItem::points))).isEqualTo(BigDecimal.valueOf(5));
    }

    private static String sitPerfectly(String exam, String student) {
        var paper = start(exam, student, LAPTOP);
        var attempt = paper.getString("attempt");
        for (int position = 1; position <= paper.getList("questions").size(); position++) {
            save(attempt, student, LAPTOP, position, SampleQuestions.keys(paper, position))
                    .statusCode(200);
        }
        submit(attempt, student, LAPTOP).statusCode(200);
        return attempt;
    }
}
