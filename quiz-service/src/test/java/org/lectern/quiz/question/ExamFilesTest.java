package org.lectern.quiz.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.quiz.Campus.instructor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;

/** Mock exams as files of the course: they say what the portal can, and go both ways. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ExamFilesTest {

    private static final String SECTION = "introduction-to-flask-login";

    private final CourseFolder folder = new CourseFolder();
    private long revision;

    @BeforeAll
    static void listen() {
        Outside.listen();
    }

    @Test
    void fileSaysWhatThePortalsEditorCan() {
        folder.put(CourseFolder.EXAM, """
                id: %s
                title: Midterm
                pool: practice
                form: drawn
                shuffle: nothing
                picked: [login-required-01]
                blueprint:
                  - section: introduction-to-flask-login
                    difficulty: easy
                    items: 2
                minutes: 15
                passMark: 2
                attempts: 3
                counts: last
                opensAt: 2026-01-01T09:00:00+01:00
                closesAt: 2126-01-01T08:00:00Z
                groups: [november]
                review: {answers: at-once, correctness: later, score: at-once, key: after-close, explanation: never, laterHours: 2}
                reviewOfGroups:
                  - group: tutors
                    review: {answers: at-once, correctness: at-once, score: at-once, key: at-once, explanation: at-once}
                """.formatted(folder.exam()));

        release();

        view(folder.exam())
                .body("status", equalTo("published"))
                .body("shuffle", equalTo("nothing"))
                .body("blueprint.difficulty", contains(null, "easy"))
                .body("attempts", equalTo(3))
                .body("counts", equalTo("last"))
                .body("opensAt", equalTo("2026-01-01T08:00:00Z"))
                .body("closesAt", equalTo("2126-01-01T08:00:00Z"))
                .body("groups", contains("november"))
                .body("review.correctness", equalTo("later"))
                .body("review.laterHours", equalTo(2))
                .body("review.explanation", equalTo("never"))
                .body("reviewOfGroups.group", contains("tutors"))
                .body("reviewOfGroups[0].review.key", equalTo("at-once"));
    }

    /** Told from before files could say more: were it another, an upgrade would publish every exam anew. */
    @Test
    void fileThatSaysNoMoreThanFilesCouldAtFirstHasTheDigestItHadThen() {
        release();

        assertThat(Outside.text("select digest from exam where exam = ?", folder.exam()))
                .isEqualTo("7593b34f5a0d25ab29972bebe009707bbfdacc07f1dff69e57231ff5f4174d49");
    }

    @Test
    void whatAFileSaysAnewIsANewEdition() {
        release();
        folder.edit(CourseFolder.EXAM, "minutes: 15", "minutes: 15\ncounts: first");

        release();

        view(folder.exam()).body("counts", equalTo("first"));
        assertThat(editions(folder.exam())).isEqualTo(2);
    }

    @Test
    void downloadOfAnExamMadeInThePortalIsAFileWhoseImportGivesTheSame() {
        release();
        String exam = Campus.publish(wholeTerms());
        var before = view(exam).extract().jsonPath();
        folder.put("exams/midterm.yaml", download(exam));

        release();
        await().untilAsserted(() -> view(exam).body("courseFile", equalTo(true)));

        var after = view(exam).extract().jsonPath();
        for (var term : List.of(
                "title",
                "status",
                "pool",
                "form",
                "shuffle",
                "minutes",
                "passMark",
                "attempts",
                "counts",
                "opensAt",
                "closesAt",
                "groups",
                "review",
                "reviewOfGroups",
                "publishedAt")) {
            assertThat(after.<Object>get(term)).as(term).isEqualTo(before.get(term));
        }
        assertThat(after.getList("blueprint")).containsExactlyInAnyOrderElementsOf(before.getList("blueprint"));
        assertThat(editions(exam)).isEqualTo(1);
        assertThat(download(exam)).isEqualTo(folderText("exams/midterm.yaml"));
    }

    @Test
    void downloadThatWasChangedTakesThePlaceOfWhatIsPublished() {
        release();
        String exam = Campus.publish(wholeTerms());
        folder.put("exams/midterm.yaml", download(exam).replace("minutes: 30", "minutes: 45"));

        release();
        await().untilAsserted(() -> view(exam).body("courseFile", equalTo(true)));

        view(exam).body("minutes", equalTo(45)).body("status", equalTo("published"));
        assertThat(editions(exam)).isEqualTo(2);
    }

    @Test
    void draftThatLiesAmongTheFilesIsPublishedWithThem() {
        release();
        String exam = Campus.create(wholeTerms());
        folder.put("exams/midterm.yaml", download(exam));

        release();

        await().untilAsserted(() -> view(exam).body("courseFile", equalTo(true)).body("status", equalTo("published")));
    }

    private Map<String, Object> wholeTerms() {
        var terms = new LinkedHashMap<>(Campus.terms(folder.slug()));
        terms.put("title", "Midterm: \"all\" of it, #1");
        terms.put("shuffle", "options");
        terms.put(
                "blueprint",
                List.of(
                        Map.of("section", SECTION, "difficulty", "easy", "items", 2),
                        Map.of("question", "login-required-01", "items", 1),
                        Map.of("chapter", "authentication", "items", 1)));
        terms.put("passMark", 2);
        terms.put("attempts", 2);
        terms.put("counts", "first");
        terms.put("opensAt", "2026-01-01T08:00:00.123456Z");
        terms.put("closesAt", "2126-01-01T08:00:00Z");
        terms.put("review", review("after-close"));
        terms.put("reviewOfGroups", List.of(Map.of("group", "tutors: all", "review", review("later"))));
        terms.put("groups", List.of("november", "yes"));
        return terms;
    }

    private static Map<String, Object> review(String key) {
        return Map.of(
                "score",
                "at-once",
                "answers",
                "at-once",
                "correctness",
                "later",
                "key",
                key,
                "explanation",
                "never",
                "laterHours",
                7);
    }

    private String folderText(String path) {
        return new String(folder.file(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String download(String exam) {
        return instructor()
                .get("/api/quiz/exams/" + exam + "/file")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    private static long editions(String exam) {
        return Outside.number("select count(*) from edition where exam = ?", exam);
    }

    private static ValidatableResponse view(String exam) {
        return instructor().get("/api/quiz/exams/" + exam).then().statusCode(200);
    }

    private void release() {
        given().auth()
                .oauth2(Tokens.instructor("ivan"))
                .contentType("application/zip")
                .body(folder.zip())
                .post("/api/quiz/courses/" + folder.slug() + "/packages")
                .then()
                .statusCode(201);
        folder.release(++revision);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Outside.number(
                                "select count(*) from package where course = ? and hash = ? and activated_at is not null",
                                folder.slug(),
                                folder.hash())
                        == 1);
    }
}
