package org.lectern.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.question.AuthoredQuestion;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class EditingQuestionsTest {

    private static final AuthoredQuestion QUESTION = Written.single("w-single");

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void courseWithOneQuestion() {
        Outside.listen();
        TestClock.reset();
        course = campus.courseOfEachType();
        create(QUESTION).statusCode(201);
    }

    @Test
    void newQuestionIsDrawnInPracticeAtOnce() {
        var drawn = Campus.practise(course, "ann", Map.of("scope", "all", "items", 50));

        assertThat(drawn.getList("questions.stemHtml"))
                .anySatisfy(stem -> assertThat((String) stem).contains("Which one does w-single mean?"));
    }

    @Test
    void everyEditMakesANewVersionAndTheHistoryKeepsAll() {
        edit(Written.restated(QUESTION, "Which one is it now?\n"), 1)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("history.version", contains(2, 1))
                .body("history[1].source.stem", equalTo(QUESTION.stem()))
                .body("history[0].author", notNullValue());
    }

    @Test
    void sameTextAgainMakesNoVersion() {
        edit(QUESTION, 1).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void proofAloneIsAnEditToo() {
        edit(Written.restated(QUESTION, QUESTION.stem()), 1).statusCode(200).body("version", equalTo(1));

        edit(Written.without(QUESTION, "nothing"), 1).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void editOfAnOlderVersionIsRefused() {
        edit(Written.restated(QUESTION, "One edit?\n"), 1).statusCode(200);

        edit(Written.restated(QUESTION, "Another edit?\n"), 1)
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:question-changed"))
                .body("questions", contains("w-single"));
    }

    @Test
    void editWithoutIfMatchIsRefused() {
        Campus.instructor().body(QUESTION).put(path("/w-single")).then().statusCode(422);
    }

    @Test
    void runningAttemptAndPublishedExamKeepTheirVersion() {
        var exam = Campus.publish(Campus.terms(
                course,
                Map.of(
                        "form",
                        "fixed",
                        "blueprint",
                        List.of(Map.of("question", "w-single", "items", 1)),
                        "passMark",
                        1)));
        var before = Campus.start(exam, "ann", Campus.LAPTOP);

        edit(Written.restated(QUESTION, "Which one is it now?\n"), 1).statusCode(200);

        var after = Campus.start(exam, "ben", Campus.PHONE);
        assertThat(before.getString("questions[0].stemHtml")).contains("w-single mean");
        assertThat(after.getString("questions[0].stemHtml")).contains("w-single mean");
        assertThat(Campus.practise(course, "ann", Map.of("scope", "all", "items", 50))
                        .getList("questions.stemHtml", String.class))
                .anySatisfy(stem -> assertThat(stem).contains("it now?"));
    }

    @Test
    void questionWithErrorsIsRefusedAndEachErrorNamesItsField() {
        edit(Written.without(QUESTION, "SECRET-WHY of the second."), 1)
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:question-refused"))
                .body("problems.field", hasItem("options[1].why"))
                .body("problems.rule", hasItem("missing-key"));

        get("w-single").body("version", equalTo(1));
    }

    @Test
    void checkLintsAndShowsTheQuestionAsAStudentSeesItWithoutKeepingIt() {
        var check = Campus.instructor()
                .body(Written.restated(QUESTION, "Is `<b>` shown?\n"))
                .urlEncodingEnabled(false)
                .post(path(":check"))
                .then()
                .statusCode(200)
                .body("problems", hasSize(0))
                .body("preview.review.explanationHtml", notNullValue())
                .extract();

        assertThat(check.jsonPath().getString("preview.question.stemHtml")).contains("&lt;b&gt;");
        assertThat(check.jsonPath().getMap("preview.question").toString()).doesNotContain("SECRET");
        assertThat(check.jsonPath().getString("yaml")).startsWith("section: \"6.1\"\nitems:\n");
        get("w-single").body("version", equalTo(1));
    }

    @Test
    void doubledStemOfTheBankIsFound() {
        Campus.instructor()
                .body(Written.restated(Written.single("w-other"), QUESTION.stem()))
                .urlEncodingEnabled(false)
                .post(path(":check"))
                .then()
                .statusCode(200)
                .body("problems.rule", contains("doubled-stem"))
                .body("problems[0].field", equalTo("stem"));
    }

    @Test
    void questionThatCannotBeAskedYetHasNoPreview() {
        Campus.instructor()
                .body(Map.of("id", "w-new", "type", "single", "section", "login", "difficulty", 1))
                .urlEncodingEnabled(false)
                .post(path(":check"))
                .then()
                .statusCode(200)
                .body("preview", nullValue())
                .body("problems.rule", hasItem("missing-key"));
    }

    @Test
    void idIsNeverGivenTwice() {
        create(QUESTION).statusCode(409).body("type", equalTo("urn:lectern:problem:question-exists"));
        Campus.instructor().post(path("/w-single/retire")).then().statusCode(200);

        create(QUESTION).statusCode(409);
    }

    @Test
    void typeNeverChanges() {
        var multi = Written.ofEachType().get(1);
        create(multi).statusCode(201);

        edit(Map.of("id", "w-multi", "type", "single", "section", "login", "difficulty", 1), "w-multi", 1)
                .statusCode(422);
    }

    @Test
    void retiredQuestionIsDrawnNoMoreUntilItIsBroughtBack() {
        Campus.instructor()
                .post(path("/w-single/retire"))
                .then()
                .statusCode(200)
                .body("status", equalTo("retired"));
        assertThat(drawnStems()).noneMatch(stem -> stem.contains("w-single mean"));

        Campus.instructor()
                .post(path("/w-single/bring-back"))
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        assertThat(drawnStems()).anyMatch(stem -> stem.contains("w-single mean"));
    }

    @Test
    void onlyWhatNobodyWasAskedCanBeDeleted() {
        get("w-single").body("deletable", equalTo(true));
        Campus.instructor().delete(path("/w-single")).then().statusCode(204);
        Campus.instructor().get(path("/w-single")).then().statusCode(404);

        create(Written.single("w-practised")).statusCode(201);
        drawnStems();
        get("w-practised").body("deletable", equalTo(false));
        Campus.instructor()
                .delete(path("/w-practised"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:question-was-used"));
    }

    @Test
    void questionThatAnExamPicksCannotBeDeleted() {
        Campus.create(Campus.terms(
                course, Map.of("blueprint", List.of(Map.of("question", "w-single", "items", 1)), "passMark", 1)));

        get("w-single").body("deletable", equalTo(false));
    }

    @Test
    void everyActIsInTheAuditTrail() {
        edit(Written.restated(QUESTION, "Edited, is it not?\n"), 1).statusCode(200);
        Campus.instructor().post(path("/w-single/retire")).then().statusCode(200);
        Campus.instructor().post(path("/w-single/bring-back")).then().statusCode(200);
        Campus.instructor().delete(path("/w-single")).then().statusCode(204);

        assertThat(Outside.told("audit.recorded.v1", "course", course))
                .extracting(told -> told.path("act").asText())
                .containsExactly(
                        "question.create",
                        "question.edit",
                        "question.retire",
                        "question.bring-back",
                        "question.delete");
        assertThat(Outside.told("audit.recorded.v1", "course", course))
                .allSatisfy(told -> assertThat(told.path("actor").asText()).isEqualTo(Tokens.sub("ivan")));
    }

    @Test
    void questionWithoutItsAuthorsTextCannotBeChangedInBulk() {
        bulk(Map.of("questions", List.of(Map.of("id", "q-login-single", "version", 1)), "difficulty", 5), false)
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:text-not-kept"));
    }

    @Test
    void bulkEditIsPreviewedAndThenChangesAllOfThem() {
        create(Written.single("w-second")).statusCode(201);
        var edit = Map.of(
                "questions",
                List.of(Map.of("id", "w-single", "version", 1), Map.of("id", "w-second", "version", 1)),
                "addTags",
                List.of("new"),
                "removeTags",
                List.of("1.10"),
                "pool",
                "exam",
                "difficulty",
                2);

        bulk(edit, true)
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("changes.find { it.question == 'w-single' && it.field == 'tags' }.to", equalTo("login, new"))
                .body("changes.field", not(hasItem("difficulty")));
        get("w-second").body("version", equalTo(1));

        bulk(edit, false).statusCode(200).body("changed", equalTo(2));
        get("w-second").body("version", equalTo(2)).body("source.pool", equalTo("exam"));
    }

    @Test
    void bulkEditChangesNothingWhenOneQuestionHasChanged() {
        create(Written.single("w-second")).statusCode(201);
        edit(Written.restated(QUESTION, "Edited, is it not?\n"), 1).statusCode(200);

        bulk(
                        Map.of(
                                "questions",
                                List.of(Map.of("id", "w-second", "version", 1), Map.of("id", "w-single", "version", 1)),
                                "difficulty",
                                5),
                        false)
                .statusCode(409)
                .body("questions", contains("w-single"));

        get("w-second").body("version", equalTo(1));
    }

    private List<String> drawnStems() {
        return Campus.practise(course, "ann", Map.of("scope", "all", "items", 50))
                .getList("questions.stemHtml", String.class);
    }

    private ValidatableResponse create(AuthoredQuestion question) {
        return Campus.instructor().body(question).post(path("")).then();
    }

    private ValidatableResponse edit(AuthoredQuestion question, int version) {
        return edit(question, question.id(), version);
    }

    private ValidatableResponse edit(Object question, String id, int version) {
        return Campus.instructor()
                .header("If-Match", "\"" + version + "\"")
                .body(question)
                .put(path("/" + id))
                .then();
    }

    private ValidatableResponse bulk(Object edit, boolean dryRun) {
        return Campus.instructor()
                .body(edit)
                .urlEncodingEnabled(false)
                .post(path(":edit?dryRun=" + dryRun))
                .then();
    }

    private ValidatableResponse get(String id) {
        return Campus.instructor().get(path("/" + id)).then().statusCode(200);
    }

    private String path(String rest) {
        return "/api/quiz/courses/" + course + "/questions" + rest;
    }
}
