package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.PHONE;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.termsOfEachType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.question.Option;
import org.lectern.quiz.receipt.SaveChain;

/** One question of each type: saved, resumed, graded, reviewed; and what is no answer to it is refused. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class AnsweringEachTypeTest {

    @Inject
    Campus campus;

    @Inject
    Saves saves;

    private String exam;
    private JsonPath paper;
    private String attempt;

    @BeforeEach
    void annIsInTheRoom() {
        Outside.listen();
        TestClock.reset();
        exam = publish(termsOfEachType(campus.courseOfEachType(), "at-once"));
        paper = start(exam, "ann", LAPTOP);
        attempt = paper.getString("attempt");
    }

    @Test
    void rightAnswersOfEveryTypeAreAPerfectPaper() {
        assertThat(paper.getList("questions.type"))
                .containsExactlyInAnyOrder(
                        "single", "multi", "truefalse", "output", "text", "number", "fill", "order", "match");
        right().forEach((type, answer) -> give(type, answer).statusCode(200));
        submit(attempt, "ann", LAPTOP).statusCode(200);

        var result = review(attempt, "ann");

        assertThat(result.getInt("points")).isEqualTo(9);
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getList("questions.points", Integer.class)).containsOnly(1);
    }

    @Test
    void partsOfAPointAddUp() {
        give("fill", Map.of("typed", List.of("SECRET-ONE", "wrong"))).statusCode(200);
        give("match", Map.of("matched", Map.of(id("match", "left 1"), id("match", "right 1"))))
                .statusCode(200);
        give(
                        "order",
                        Map.of(
                                "order",
                                List.of(
                                        id("order", "line 1"),
                                        id("order", "line 2"),
                                        id("order", "line 4"),
                                        id("order", "line 3"))))
                .statusCode(200);
        submit(attempt, "ann", LAPTOP).statusCode(200);

        var result = review(attempt, "ann");

        assertThat(result.getDouble("points")).isEqualTo(1.16);
        assertThat(result.getDouble("chapters[0].points")).isEqualTo(1.16);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.path("points").decimalValue()).isEqualByComparingTo("1.16"));
    }

    @Test
    void anotherDeviceFindsEveryAnswer() {
        right().forEach((type, answer) -> give(type, answer).statusCode(200));

        var resumed = start(exam, "ann", PHONE);

        right().forEach((type, answer) -> answer.forEach((part, value) -> {
            var found = resumed.get("answers.find { it.position == %d }.%s".formatted(position(type), part));
            assertThat(found)
                    .as(type)
                    .isEqualTo(
                            part.equals("chosen")
                                    ? ((List<?>) value).stream().sorted().toList()
                                    : value);
        }));
    }

    @Test
    void savesOfEveryTypeAreLinksOfTheChain() {
        right().forEach((type, answer) -> give(type, answer).statusCode(200));

        var chain = saves.chain(UUID.fromString(attempt));

        assertThat(chain).hasSize(9);
        assertThat(SaveChain.leadsTo(
                        chain.getLast().hash(),
                        SaveChain.genesis(
                                UUID.fromString(attempt),
                                org.lectern.platform.testing.Tokens.sub("ann"),
                                Campus.instant(paper, "startedAt")),
                        chain))
                .isTrue();
    }

    @Test
    void answerOfEveryTypeCanBeTakenBack() {
        right().forEach((type, answer) -> {
            give(type, answer).statusCode(200);
            give(type, Map.of("chosen", List.of())).statusCode(200);
        });
        submit(attempt, "ann", LAPTOP).statusCode(200);

        assertThat(review(attempt, "ann").getInt("points")).isZero();
    }

    @Test
    void typedTextNeverLeavesThisService() {
        give("text", Map.of("typed", List.of("my own words"))).statusCode(200);
        give("fill", Map.of("typed", List.of("my own words", ""))).statusCode(200);
        submit(attempt, "ann", LAPTOP).statusCode(200);

        assertThat(Outside.told("quiz.attempt.graded.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.toString()).contains("\"chosen\"").doesNotContain("own words"));
    }

    @Test
    void whatIsNoAnswerToItsQuestionIsRefused() {
        var line = id("order", "line 1");
        refused("single", Map.of("typed", List.of("x")));
        refused("single", Map.of());
        refused("truefalse", Map.of("chosen", List.of("x")));
        refused("output", Map.of("chosen", options(paper, position("output"))));
        refused("text", Map.of("typed", List.of("one", "two")));
        refused("text", Map.of("typed", List.of("x".repeat(201))));
        refused("text", Map.of("typed", List.of("two\nlines")));
        refused("text", Map.of("typed", List.of("no\u0000end")));
        refused("text", Map.of("chosen", List.of("x")));
        refused("text", Map.of("chosen", List.of(), "typed", List.of("x")));
        refused("number", Map.of("typed", List.of("many")));
        refused("number", Map.of("typed", List.of("1e9")));
        refused("number", Map.of("typed", List.of("9".repeat(60))));
        refused("fill", Map.of("typed", List.of("one")));
        refused("order", Map.of("order", List.of(line)));
        refused("order", Map.of("order", List.of(line, line, line, line)));
        refused("order", Map.of("chosen", options(paper, position("order"))));
        refused("match", Map.of("matched", Map.of("x", "y")));
        refused("match", Map.of("matched", Map.of(id("match", "left 1"), id("match", "left 2"))));

        assertThat(saves.chain(UUID.fromString(attempt))).isEmpty();
    }

    private void refused(String type, Map<String, ?> answer) {
        give(type, answer).statusCode(422).body("type", equalTo("urn:lectern:problem:invalid-answer"));
    }

    @Test
    void whatIsFarTooLargeIsRefusedAndWhatIsMalformedIsABadRequest() {
        give("order", Map.of("order", java.util.Collections.nCopies(51, "x"))).statusCode(422);
        give("match", Map.of("matched", Map.of("x".repeat(65), "y"))).statusCode(422);
        give("text", Map.of("typed", "x")).statusCode(400);
        give("match", Map.of("matched", List.of())).statusCode(400);
    }

    @Test
    void submitCarriesUnsentAnswersOfEveryType() {
        var unsent = right().entrySet().stream()
                .map(entry -> {
                    Map<String, Object> answer = new HashMap<>(entry.getValue());
                    answer.put("position", position(entry.getKey()));
                    return answer;
                })
                .toList();

        student("ann")
                .body(Map.of("device", LAPTOP, "answers", unsent))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);

        assertThat(review(attempt, "ann").getInt("points")).isEqualTo(9);
    }

    @Test
    void reviewShowsWhatWasGivenWhatIsRightAndWhy() {
        give("fill", Map.of("typed", List.of("SECRET-ONE", "SECRET-MISTAKE"))).statusCode(200);
        give("match", Map.of("matched", Map.of(id("match", "left 1"), id("match", "right 2"))))
                .statusCode(200);
        submit(attempt, "ann", LAPTOP).statusCode(200);

        var result = review(attempt, "ann");

        var fill = "questions[%d].".formatted(position("fill") - 1);
        assertThat(result.getList(fill + "typed")).isEqualTo(List.of("SECRET-ONE", "SECRET-MISTAKE"));
        assertThat(result.getList(fill + "key.rightGaps")).isEqualTo(List.of(true, false));
        assertThat(result.getList(fill + "key.accepted[1]")).isEqualTo(List.of("SECRET-TWO", "SECRET-ZWEI"));
        assertThat(result.getList(fill + "mistakes.whyHtml")).hasSize(2);
        var match = "questions[%d].".formatted(position("match") - 1);
        assertThat(result.getMap(match + "key.matched")).hasSize(3);
        assertThat(result.getList(match + "lefts.whyHtml")).doesNotContainNull();
        assertThat(result.getList(match + "options.key")).containsOnlyNulls();
        var order = "questions[%d].".formatted(position("order") - 1);
        assertThat(result.getList(order + "chosen")).isEmpty();
        assertThat(result.getList(order + "key.order", String.class))
                .startsWith(id("order", "line 1"), id("order", "line 2"));
        var number = "questions[%d].".formatted(position("number") - 1);
        assertThat(result.getInt(number + "key.tolerance")).isEqualTo(1);
    }

    private io.restassured.response.ValidatableResponse give(String type, Map<String, ?> answer) {
        return save(attempt, "ann", LAPTOP, position(type), answer);
    }

    private int position(String type) {
        return paper.getList("questions.type").indexOf(type) + 1;
    }

    private static String id(String type, String text) {
        return Option.idOf("q-login-" + type, text);
    }

    private static Map<String, Map<String, Object>> right() {
        Map<String, Map<String, Object>> right = new HashMap<>();
        right.put("single", Map.of("chosen", List.of(id("single", "option 1"))));
        right.put("multi", Map.of("chosen", List.of(id("multi", "option 3"), id("multi", "option 1"))));
        right.put("truefalse", Map.of("chosen", List.of(id("truefalse", "option 2"))));
        right.put("output", Map.of("chosen", List.of(id("output", "option 1"))));
        right.put("text", Map.of("typed", List.of(" SECRET-ALIAS")));
        right.put("number", Map.of("typed", List.of("40100")));
        right.put("fill", Map.of("typed", List.of("SECRET-ONE", "SECRET-ZWEI")));
        right.put(
                "order",
                Map.of(
                        "order",
                        List.of(
                                id("order", "line 1"),
                                id("order", "line 2"),
                                id("order", "line 3"),
                                id("order", "line 4"))));
        right.put(
                "match",
                Map.of(
                        "matched",
                        Map.of(
                                id("match", "left 1"), id("match", "right 1"),
                                id("match", "left 2"), id("match", "right 2"),
                                id("match", "left 3"), id("match", "right 3"))));
        return right;
    }
}
