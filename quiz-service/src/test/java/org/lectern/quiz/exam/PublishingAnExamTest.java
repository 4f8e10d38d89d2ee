package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.create;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.question.SampleQuestions;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class PublishingAnExamTest {

    private static final List<Map<String, Object>> ONE_LINE = List.of(Map.of("section", "login", "items", 8));

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void course() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void draftIsSeenByStaffAloneAndTellsWhatItNeeds() {
        var exam = create(terms(course, Map.of("passMark", 11)));

        instructor()
                .get("/api/quiz/exams/" + exam)
                .then()
                .body("status", equalTo("draft"))
                .body("items", equalTo(10))
                .body("publishable", equalTo(false))
                .body("obstacles", contains(containsString("pass mark")))
                .body("serve.available", contains(10, 10));
        student("ann").get("/api/quiz/exams?course=" + course).then().body("exams", empty());
    }

    @Test
    void publishingIsToldWithTheRevisionAndStudentsSeeIt() {
        var exam = publish(terms(course));

        student("ann")
                .get("/api/quiz/exams/" + exam)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publishedAt", notNullValue())
                .body("$", not(org.hamcrest.Matchers.hasKey("obstacles")));
        assertThat(Outside.told("quiz.exam.published.v1", "exam", exam))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("course").asText()).isEqualTo(course);
                    assertThat(told.path("revision").asLong()).isPositive();
                    assertThat(told.path("items").asInt()).isEqualTo(10);
                    assertThat(told.path("chapters")).hasSize(1);
                });
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        var exam = publish(terms(course));

        act(exam, "publish").statusCode(200);

        assertThat(Outside.told("quiz.exam.published.v1", "exam", exam)).hasSize(1);
        assertThat(Outside.number("select count(*) from edition where exam = ?", exam))
                .isEqualTo(1);
    }

    @Test
    void repeatedRequestDoesNotPublishAgainWhatWasWithdrawnMeanwhile() {
        var exam = create(terms(course));
        publishWithKey(exam, "key-" + exam).statusCode(200).body("status", equalTo("published"));
        act(exam, "withdraw").statusCode(200);

        publishWithKey(exam, "key-" + exam).statusCode(200).body("status", equalTo("withdrawn"));

        var other = create(terms(course));
        publishWithKey(other, "key-" + exam)
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:idempotency-key-reused"));
        publishWithKey(other, "k".repeat(201)).statusCode(422);
    }

    @Test
    void withdrawnExamIsToldAndCanBePublishedAgainAsANewEdition() {
        var exam = publish(terms(course));
        act(exam, "withdraw").statusCode(200).body("status", equalTo("withdrawn"));
        student("ann").get("/api/quiz/exams/" + exam).then().statusCode(404);

        act(exam, "publish").statusCode(200);

        assertThat(Outside.told("quiz.exam.withdrawn.v1", "exam", exam)).hasSize(1);
        assertThat(Outside.texts("""
                        select (payload::json ->> 'revision') from told
                        where payload::json ->> 'exam' = ? and type like 'quiz.exam.%' order by seq
                        """, exam).stream().map(Long::parseLong))
                .hasSize(3)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Outside.number("select count(*) from form where exam = ?", exam))
                .isEqualTo(48);
    }

    @Test
    void obstaclesKeepAnExamFromBeingPublished() {
        var exam = create(terms(
                course,
                Map.of(
                        "blueprint",
                        List.of(Map.of("section", "login", "items", 11), Map.of("section", "gone", "items", 1)))));

        act(exam, "publish")
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-not-publishable"))
                .body("obstacles", hasSize(2))
                .body("obstacles", hasItem(containsString("has 10 practice questions")));
    }

    @Test
    void questionsOfTheExamPoolAreForFixedExamsOnly() {
        instructor()
                .body(terms(
                        course, Map.of("pool", "exam", "blueprint", List.of(Map.of("section", "login", "items", 5)))))
                .urlEncodingEnabled(false)
                .post("/api/quiz/exams:check")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("obstacles", hasItem(containsString("fixed exams only")));
    }

    @Test
    void editNeedsTheRevisionThatWasRead() {
        var exam = create(terms(course));
        var etag = instructor().get("/api/quiz/exams/" + exam).header("ETag");

        edit(exam, etag, terms(course, Map.of("title", "Better")))
                .statusCode(200)
                .body("title", equalTo("Better"));

        edit(exam, etag, terms(course, Map.of("title", "Late")))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-changed"));
        edit(exam, "nonsense", terms(course)).statusCode(422);
    }

    @Test
    void publishedExamIsNotEdited() {
        var exam = publish(terms(course));
        var etag = instructor().get("/api/quiz/exams/" + exam).header("ETag");

        edit(exam, etag, terms(course)).statusCode(409).body("type", equalTo("urn:lectern:problem:exam-is-published"));
    }

    @Test
    void newVersionTakesThePlaceOfThePublishedOneAndRunningAttemptsKeepTheirs() {
        var exam = publish(terms(course));
        var before = start(exam, "ann", LAPTOP).getString("attempt");

        renew(exam, etag(exam), terms(course, Map.of("title", "Better", "minutes", 45, "blueprint", ONE_LINE)))
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("title", equalTo("Better"));

        student("ann")
                .get("/api/quiz/attempts/" + before)
                .then()
                .body("examTitle", equalTo("Authentication check"))
                .body("questions", hasSize(10));
        assertThat(start(exam, "ann", LAPTOP).getString("attempt")).isEqualTo(before);
        assertThat(start(exam, "ben", LAPTOP).getList("questions")).hasSize(8);
        assertThat(Outside.told("quiz.exam.published.v1", "exam", exam))
                .extracting(told -> told.path("minutes").asInt())
                .containsExactly(30, 45);
        assertThat(Outside.told("quiz.exam.withdrawn.v1", "exam", exam)).isEmpty();
    }

    @Test
    void studentsFindWhatIsPublishedNowAndItIsReadOnce() {
        var exam = publish(terms(course));
        shelf("ann").body("exams.title", contains("Authentication check"));

        assertThat(Statements.during(() -> shelf("ann").body("exams", hasSize(1))))
                .noneMatch(statement -> statement.contains("blueprint"));

        renew(exam, etag(exam), terms(course, Map.of("title", "Better"))).statusCode(200);
        shelf("ann").body("exams.title", contains("Better"));
        act(exam, "withdraw").statusCode(200);
        shelf("ann").body("exams", empty());
        act(exam, "publish").statusCode(200);
        shelf("ann").body("exams.title", contains("Better"));
    }

    private ValidatableResponse shelf(String student) {
        return student(student).get("/api/quiz/exams?course=" + course).then().statusCode(200);
    }

    @Test
    void newVersionFollowsAPublishedOneFromTheRevisionThatWasRead() {
        var draft = create(terms(course));
        renew(draft, etag(draft), terms(course))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-is-not-published"));
        var exam = publish(terms(course));
        var old = etag(exam);
        renew(exam, old, terms(course)).statusCode(200);

        renew(exam, old, terms(course)).statusCode(409).body("type", equalTo("urn:lectern:problem:exam-changed"));
        assertThat(Outside.number("select count(*) from edition where exam = ?", exam))
                .isEqualTo(2);
    }

    @Test
    void newVersionThatTheBankCannotServeLeavesThePublishedOneAsItIs() {
        var exam = publish(terms(course));

        renew(exam, etag(exam), terms(course, Map.of("title", "Greedy", "passMark", 99)))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-not-publishable"));

        student("ann").get("/api/quiz/exams/" + exam).then().body("title", equalTo("Authentication check"));
    }

    @Test
    void linesAskForADifficulty() {
        var hard = List.of(
                Map.of("chapter", "authentication", "difficulty", "hard", "items", 3),
                Map.of("section", "login", "items", 2));
        instructor()
                .body(terms(course, Map.of("blueprint", hard, "passMark", 1)))
                .urlEncodingEnabled(false)
                .post("/api/quiz/exams:check")
                .then()
                .statusCode(200)
                .body("serve.difficulty", contains("hard", null))
                .body("serve.available", contains(0, 10))
                .body("obstacles", contains(containsString("has 0 hard practice questions that can be drawn")));
    }

    @Test
    void attemptThatCountsIsTheOneThatTheExamSays() {
        var of = List.of("best", "last", "first").stream()
                .map(counts -> publish(terms(course, Map.of("counts", counts))))
                .toList();

        for (var exam : of) {
            sitWithRightAnswers(exam, "ann", 1);
            sitWithRightAnswers(exam, "ann", 3);
            sitWithRightAnswers(exam, "ann", 2);
        }

        var shelf = student("ann")
                .get("/api/quiz/exams?course=" + course)
                .then()
                .extract()
                .jsonPath();
        assertThat(of.stream()
                        .map(exam -> shelf.getInt("exams.find { it.exam == '%s' }.mine.counted.points".formatted(exam)))
                        .toList())
                .containsExactly(3, 2, 1);
    }

    @Test
    void previewIsAPaperWithoutKeysAndWithoutATrace() {
        var exam = create(terms(course));

        var preview = instructor().get("/api/quiz/exams/" + exam + "/preview");

        preview.then().statusCode(200).body("questions", hasSize(10)).body("items", equalTo(10));
        assertThat(preview.asString()).doesNotContain("SECRET").doesNotContain("\"key\"");
        assertThat(Outside.number("select count(*) from attempt where exam = ?", exam))
                .isZero();
    }

    @Test
    void newVersionIsSatAsAStudentBeforeItTakesThePlaceAndLeavesNoTrace() {
        var exam = publish(terms(course));
        var before = etag(exam);

        var preview = lookAt(terms(course, Map.of("title", "Better", "blueprint", ONE_LINE)))
                .statusCode(200)
                .body("examTitle", equalTo("Better"))
                .body("questions", hasSize(8))
                .extract()
                .asString();

        assertThat(preview).doesNotContain("SECRET").doesNotContain("\"key\"");
        assertThat(etag(exam)).isEqualTo(before);
        assertThat(Outside.number("select count(*) from exam where course = ?", course))
                .isEqualTo(1);
        assertThat(Outside.number("select count(*) from edition where exam = ?", exam))
                .isEqualTo(1);
        assertThat(Outside.number("select count(*) from attempt where exam = ?", exam))
                .isZero();
        assertThat(Outside.told("quiz.exam.published.v1", "course", course)).hasSize(1);
        student("ann").get("/api/quiz/exams/" + exam).then().body("title", equalTo("Authentication check"));
    }

    @Test
    void whatTheBankCannotServeHasNoPreview() {
        lookAt(terms(course, Map.of("blueprint", List.of(Map.of("section", "login", "items", 11)))))
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:exam-not-publishable"));
    }

    @Test
    void termsAreChecked() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("title", " "),
                Map.of("minutes", 0),
                Map.of("minutes", 601),
                Map.of("pool", "secret"),
                Map.of("form", "round"),
                Map.of("attempts", 0),
                Map.of("shuffle", "some"),
                Map.of("reviewOfGroups", List.of(Map.of("group", " ", "review", Campus.review("never")))),
                Map.of(
                        "reviewOfGroups",
                        List.of(
                                Map.of("group", "a", "review", Campus.review("never")),
                                Map.of("group", "a ", "review", Campus.review("at-once")))),
                Map.of("blueprint", List.of()),
                Map.of("blueprint", List.of(Map.of("items", 3))),
                Map.of("blueprint", List.of(Map.of("section", "login", "chapter", "authentication", "items", 3))),
                Map.of(
                        "review",
                        Map.of("score", "sometimes", "answers", "never", "key", "never", "explanation", "never")))) {
            instructor()
                    .body(terms(course, wrong))
                    .post("/api/quiz/exams")
                    .then()
                    .statusCode(422);
        }
        instructor().body("{\"course\": ").post("/api/quiz/exams").then().statusCode(400);
        instructor().body("{\"colour\": 1}").post("/api/quiz/exams").then().statusCode(400);
        instructor().body("x".repeat(1_100_000)).post("/api/quiz/exams").then().statusCode(413);
        instructor().body(terms("no-course")).post("/api/quiz/exams").then().statusCode(403);
        Campus.as(org.lectern.platform.testing.Tokens.admin("root"))
                .body(terms("no-course"))
                .post("/api/quiz/exams")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        instructor().get("/api/quiz/exams/nothing").then().statusCode(404);
        act("nothing", "publish").statusCode(404);
        act("nothing", "withdraw").statusCode(404);
        student("ann")
                .get("/api/quiz/attempts/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        student("ann").get("/api/quiz/attempts/no-uuid").then().statusCode(404);
        student("ann").delete("/api/quiz/attempts").then().statusCode(405).header("Allow", containsString("GET"));
    }

    private static void sitWithRightAnswers(String exam, String student, int right) {
        var paper = start(exam, student, LAPTOP);
        var attempt = paper.getString("attempt");
        for (int position = 1; position <= right; position++) {
            save(attempt, student, LAPTOP, position, SampleQuestions.keys(paper, position))
                    .statusCode(200);
        }
        submit(attempt, student, LAPTOP).statusCode(200);
    }

    private static String etag(String exam) {
        return instructor().get("/api/quiz/exams/" + exam).header("ETag");
    }

    private static ValidatableResponse renew(String exam, String etag, Map<String, Object> terms) {
        return instructor()
                .header("If-Match", etag)
                .body(terms)
                .post("/api/quiz/exams/" + exam + "/renew")
                .then();
    }

    private static ValidatableResponse edit(String exam, String etag, Map<String, Object> terms) {
        return instructor()
                .header("If-Match", etag)
                .body(terms)
                .put("/api/quiz/exams/" + exam)
                .then();
    }

    private static ValidatableResponse lookAt(Map<String, Object> terms) {
        return instructor()
                .body(terms)
                .urlEncodingEnabled(false)
                .post("/api/quiz/exams:preview")
                .then();
    }

    private static ValidatableResponse act(String exam, String act) {
        return instructor().post("/api/quiz/exams/" + exam + "/" + act).then();
    }

    private static ValidatableResponse publishWithKey(String exam, String key) {
        return instructor()
                .header("Idempotency-Key", key)
                .post("/api/quiz/exams/" + exam + "/publish")
                .then();
    }
}
