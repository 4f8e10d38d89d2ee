package org.lectern.quiz.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.oneForm;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.course.CourseCatalog;
import org.lectern.quiz.course.Outline;
import org.lectern.quiz.question.SampleQuestions;

/** What a result page shows before a question is opened. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class BriefReviewTest {

    @Inject
    Campus campus;

    @BeforeEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void onlyTheFirstMissedQuestionIsExplained() {
        var attempt = sitWithTheFirstTwoRight(Campus.review("at-once"));

        var brief = brief(attempt);

        assertThat(brief.getBoolean("brief")).isTrue();
        assertThat(brief.getList("questions.findAll { it.options }.position")).isEqualTo(List.of(3));
        assertThat(brief.getList("questions.findAll { it.explanationHtml }.position"))
                .isEqualTo(List.of(3));
        assertThat(brief.getString("questions[2].explanationHtml")).contains("SECRET");
        assertThat(brief.getList("questions.ref.section").stream().filter(one -> one != null))
                .hasSize(1);
    }

    @Test
    void everythingElseIsToldAsInTheWholeReview() {
        var attempt = sitWithTheFirstTwoRight(Campus.review("at-once"));

        var brief = brief(attempt);
        var whole = review(attempt, "ann");

        assertThat(whole.<Object>get("brief")).isNull();
        assertThat(whole.getList("questions.options")).hasSize(8).doesNotContainNull();
        for (var part : List.of("points", "passed", "chapters", "shown")) {
            assertThat(brief.<Object>get(part)).isEqualTo(whole.get(part));
        }
        for (var part : List.of("position", "section", "chosen", "points", "maxPoints")) {
            assertThat(brief.getList("questions." + part)).isEqualTo(whole.getList("questions." + part));
        }
        assertThat(brief.<Object>get("questions[2]")).isEqualTo(whole.get("questions[2]"));
    }

    @Test
    void whichQuestionWasMissedIsNotBetrayedWhileRightAndWrongAreHidden() {
        var policy = new HashMap<String, Object>(Campus.review("at-once"));
        policy.put("correctness", "later");
        policy.put("key", "later");
        policy.put("explanation", "later");
        var attempt = sitWithTheFirstTwoRight(policy);

        var brief = brief(attempt);

        assertThat(brief.getList("questions")).hasSize(8);
        assertThat(brief.getList("questions.options")).containsOnlyNulls();
    }

    @Test
    void handingInAnswersWithTheBriefReview() {
        var attempt = start(exam(Campus.review("at-once")), "ann", LAPTOP).getString("attempt");

        var handedIn = submit(attempt, "ann", LAPTOP).statusCode(200).extract().jsonPath();

        assertThat(handedIn.<Object>get("review")).isEqualTo(brief(attempt).get("$"));
    }

    @Test
    void handingInTellsNoMoreThanThePolicyShows() {
        var attempt = start(exam(Campus.review("never")), "ann", LAPTOP).getString("attempt");

        var answer = submit(attempt, "ann", LAPTOP).statusCode(200).extract().asString();

        assertThat(answer)
                .contains("\"review\":{")
                .doesNotContain("SECRET", "\"points\"", "\"passed\"", "\"questions\"", "\"chosen\"");
    }

    @Test
    void whatIsShownTakesOneStatementForTheOutlineAndOneForTheClose() {
        var closes = TestClock.now().plus(Duration.ofHours(1)).toString();
        var exam = publish(oneForm(campus.course(), 8, Map.of("closesAt", closes, "review", afterCloseButTheScore())));
        var first = start(exam, "first", LAPTOP).getString("attempt");
        submit(first, "first", LAPTOP).statusCode(200);
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");

        var statements = Statements.during(() -> submit(attempt, "ann", LAPTOP).statusCode(200));

        // The grading asks for the close, too: it notes when the score may be told.
        assertThat(statements.stream().filter(sql -> sql.contains("from accommodation")))
                .hasSize(2);
        assertThat(statements.stream().filter(sql -> sql.contains("from Course")))
                .hasSize(1);
        assertThat(statements.stream().filter(sql -> sql.contains("from Result")))
                .isEmpty();
    }

    private static Map<String, Object> afterCloseButTheScore() {
        var policy = new HashMap<String, Object>(Campus.review("after-close"));
        policy.put("score", "at-once");
        policy.put("answers", "at-once");
        return policy;
    }

    @Test
    void whoseResultCannotBeShownHasHandedInAllTheSame() {
        var attempt = start(exam(Campus.review("at-once")), "ann", LAPTOP).getString("attempt");
        QuarkusMock.installMockForType(new NoOutline(), CourseCatalog.class);

        var handedIn = submit(attempt, "ann", LAPTOP).statusCode(200).extract().jsonPath();

        assertThat(handedIn.getString("state")).isEqualTo("submitted");
        assertThat(handedIn.<Object>get("review")).isNull();
        assertThat(Outside.number("select count(*) from result where attempt = ?::uuid", attempt))
                .isOne();
    }

    @Vetoed
    static class NoOutline extends CourseCatalog {

        @Override
        public Outline outline(String course) {
            throw new IllegalStateException("a course that cannot be read");
        }
    }

    private static JsonPath brief(String attempt) {
        return student("ann")
                .get("/api/quiz/attempts/" + attempt + "/review?brief=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String sitWithTheFirstTwoRight(Map<String, ?> policy) {
        var paper = start(exam(policy), "ann", LAPTOP);
        var attempt = paper.getString("attempt");
        for (int position = 1; position <= 2; position++) {
            save(attempt, "ann", LAPTOP, position, SampleQuestions.keys(paper, position))
                    .statusCode(200);
        }
        submit(attempt, "ann", LAPTOP).statusCode(200);
        return attempt;
    }

    private String exam(Map<String, ?> policy) {
        return publish(oneForm(campus.course(), 8, Map.of("review", policy)));
    }
}
