package org.lectern.quiz.bank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.question.AuthoredQuestion;
import org.lectern.quiz.question.QuestionYaml;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class QuestionsAsFilesTest {

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void courseWithoutQuestions() {
        Outside.listen();
        TestClock.reset();
        course = campus.courseWithoutQuestions();
    }

    @Test
    void exportOfEveryTypeImportsAsTheSame() {
        Written.ofEachType().forEach(this::create);

        byte[] zip = export("");

        assertThat(CourseArchive.read(zip).files()).containsOnlyKeys("questions/06.01.yaml");
        bring(zip, "application/zip", true)
                .statusCode(200)
                .body("same", equalTo(9))
                .body("added", hasSize(0))
                .body("changed", hasSize(0))
                .body("problems.findAll { it.severity == 'error' }", hasSize(0));
        bring(zip, "application/zip", false).statusCode(200).body("same", equalTo(9));
        assertThat(Outside.number("select max(version) from question where course = ?", course))
                .isEqualTo(1);
        assertThat(export("")).isEqualTo(zip);
    }

    @Test
    void exportBringsEveryTypeIntoAnotherCourseToTheLetter() {
        Written.ofEachType().forEach(this::create);
        byte[] zip = export("");
        String original = course;
        course = campus.courseWithoutQuestions();

        bring(zip, "application/zip", false).statusCode(200).body("added", hasSize(9));

        for (AuthoredQuestion question : Written.ofEachType()) {
            assertThat(source(course, question.id())).isEqualTo(source(original, question.id()));
        }
    }

    @Test
    void exportHasWhatTheFiltersGive() {
        Written.ofEachType().forEach(this::create);

        String yaml = CourseArchive.read(export("?type=order&type=match"))
                .text("questions/06.01.yaml")
                .orElseThrow();

        assertThat(yaml.lines().filter(line -> line.startsWith("  - id:")))
                .containsExactly("  - id: w-match", "  - id: w-order");
    }

    @Test
    void dryRunTellsWhatIsNewWhatDiffersAndWhatIsRefusedAndKeepsNothing() {
        create(Written.single("w-one"));
        create(Written.single("w-two"));
        String yaml = QuestionYaml.file(
                "login",
                List.of(
                        Written.single("w-one"),
                        Written.restated(Written.single("w-two"), "Another stem, is it?\n"),
                        Written.single("w-three"),
                        Written.without(Written.single("w-four"), "SECRET-WHY of the second.")));

        bring(yaml, true)
                .statusCode(200)
                .body("kept", equalTo(false))
                .body("same", equalTo(1))
                .body("added", contains("w-three"))
                .body("changed.id", contains("w-two"))
                .body("changed[0].fields", contains("stem"))
                .body("refused", contains("w-four"))
                .body("problems.field", hasItem("options[1].why"));

        assertThat(Outside.number("select count(*) from question where course = ?", course))
                .isEqualTo(2);
    }

    @Test
    void fileWithOneErrorChangesNothing() {
        String yaml = QuestionYaml.file(
                "login",
                List.of(
                        Written.single("w-three"),
                        Written.without(Written.single("w-four"), "SECRET-WHY of the second.")));

        bring(yaml, false)
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:question-refused"))
                .body("problems.question", hasItem("w-four"));

        assertThat(Outside.number("select count(*) from question where course = ?", course))
                .isZero();
    }

    @Test
    void importAddsAndChangesAndIsInTheAuditTrail() {
        create(Written.single("w-two"));

        bring(
                        QuestionYaml.file(
                                "6.1",
                                List.of(
                                        Written.restated(Written.single("w-two"), "Another stem, is it?\n"),
                                        Written.single("w-three"))),
                        false)
                .statusCode(200)
                .body("kept", equalTo(true));

        assertThat(Outside.rows("select question, version from question where course = ? order by 1", course))
                .containsExactly(List.of("w-three", "1"), List.of("w-two", "2"));
        assertThat(Outside.told("audit.recorded.v1", "course", course))
                .extracting(told -> told.path("act").asText())
                .containsExactly("question.create", "question.import");
    }

    @Test
    void textThatIsNoYamlIsToldWhereItBreaks() {
        bring("section: \"6.1\"\nitems: [", true)
                .statusCode(200)
                .body("problems.rule", contains("yaml-syntax"))
                .body("problems[0].line", equalTo(2));
    }

    @Test
    void zipWithoutQuestionsAndBytesThatAreNoZipAreRefused() {
        byte[] empty =
                CourseArchive.write(CourseSource.of(Map.of("readme.md", "Nothing".getBytes(StandardCharsets.UTF_8))));

        bring(empty, "application/zip", true).statusCode(422);
        bring("no zip".getBytes(StandardCharsets.UTF_8), "application/zip", true)
                .statusCode(422);
    }

    @Test
    void twoFilesThatGiveTheSameIdAreRefused() {
        byte[] zip = CourseArchive.write(CourseSource.of(Map.of(
                "questions/a.yaml",
                        QuestionYaml.file("6.1", List.of(Written.single("w-one")))
                                .getBytes(StandardCharsets.UTF_8),
                "questions/b.yaml",
                        QuestionYaml.file("6.1", List.of(Written.restated(Written.single("w-one"), "Other?\n")))
                                .getBytes(StandardCharsets.UTF_8))));

        bring(zip, "application/zip", false).statusCode(422).body("problems.rule", containsInAnyOrder("doubled-id"));
    }

    private void create(AuthoredQuestion question) {
        Campus.instructor()
                .body(question)
                .post("/api/quiz/courses/" + course + "/questions")
                .then()
                .statusCode(201);
    }

    private static Object source(String course, String question) {
        return Campus.instructor()
                .get("/api/quiz/courses/" + course + "/questions/" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("source");
    }

    private byte[] export(String query) {
        return Campus.instructor()
                .urlEncodingEnabled(false)
                .get("/api/quiz/courses/" + course + "/questions:export" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse bring(String yaml, boolean dryRun) {
        return bring(yaml.getBytes(StandardCharsets.UTF_8), "application/yaml", dryRun);
    }

    private ValidatableResponse bring(byte[] content, String type, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.instructor("ivan"))
                .contentType(type)
                .body(content)
                .urlEncodingEnabled(false)
                .post("/api/quiz/courses/" + course + "/questions:import?dryRun=" + dryRun)
                .then();
    }
}
