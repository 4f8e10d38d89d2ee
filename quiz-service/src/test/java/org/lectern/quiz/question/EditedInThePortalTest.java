package org.lectern.quiz.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.course.format.CourseArchive;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;

/** A package meets questions that were edited in the portal since. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class EditedInThePortalTest {

    private static final String QUESTION = "introduction-to-flask-login-01";
    private static final String OF_THE_FILE = "Which task is still left to their own code?";

    private final CourseFolder folder = new CourseFolder();

    @BeforeEach
    void activeBank() {
        Outside.listen();
        post("").statusCode(201);
        folder.release(1);
        await().until(() -> Outside.texts("select question from question where course = ?", folder.slug())
                        .size()
                == folder.questions());
    }

    @Test
    void packageKeepsTheAuthorsTextForTheEditor() {
        Campus.instructor()
                .get(path(QUESTION))
                .then()
                .statusCode(200)
                .body("source.stem", containsString(OF_THE_FILE))
                .body("source.options[0].value", equalTo("keep"))
                .body("source.verify", containsString("LoginManager"))
                .body("editedAt", equalTo(null));
    }

    @Test
    void packageThatDiffersFromAnEditIsRefusedWithBothTexts() {
        editInPortal();
        folder.edit(CourseFolder.QUESTIONS, OF_THE_FILE, "Which task do they still have?");

        post("").statusCode(409)
                .body("type", equalTo("urn:lectern:problem:edited-in-portal"))
                .body("conflicts.question", contains(QUESTION))
                .body("conflicts[0].portalText", containsString("Which task is still theirs?"))
                .body("conflicts[0].packageText", containsString("Which task do they still have?"));
        post("?dryRun=true").statusCode(409);
    }

    @Test
    void packageThatWouldOnlyBringTheOldTextBackIsRefusedToo() {
        editInPortal();
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");

        post("").statusCode(409).body("conflicts.question", contains(QUESTION));
    }

    @Test
    void editThatIsNamedIsOverwritten() {
        editInPortal();
        folder.edit(CourseFolder.QUESTIONS, OF_THE_FILE, "Which task do they still have?");

        post("?overwrite=" + QUESTION).statusCode(201);
        release(2);

        assertThat(stem()).contains("Which task do they still have?");
        Campus.instructor()
                .get(path(QUESTION))
                .then()
                .body("version", equalTo(3))
                .body("editedAt", equalTo(null));
    }

    @Test
    void packageThatHasTheEditToTheLetterIsTaken() {
        editInPortal();
        folder.edit(CourseFolder.QUESTIONS, OF_THE_FILE, "Which task is still theirs?");

        post("").statusCode(201);
        release(2);

        Campus.instructor()
                .get(path(QUESTION))
                .then()
                .body("version", equalTo(2))
                .body("editedAt", equalTo(null));
    }

    @Test
    void editMadeAfterThePackageCameSurvivesItsRelease() {
        folder.edit(CourseFolder.QUESTIONS, OF_THE_FILE, "Which task do they still have?");
        post("").statusCode(201);
        editInPortal();

        release(2);

        assertThat(stem()).contains("Which task is still theirs?");
    }

    @Test
    void sameHashAgainChangesNothing() {
        editInPortal();

        post("").statusCode(200);

        assertThat(stem()).contains("Which task is still theirs?");
    }

    @Test
    void retiredByStaffStaysRetiredWhateverPackagesBring() {
        Campus.instructor().post(path(QUESTION) + "/retire").then().statusCode(200);
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");

        post("").statusCode(201);
        release(2);

        Campus.instructor().get(path(QUESTION)).then().body("status", equalTo("retired"));
    }

    @Test
    void questionWrittenInThePortalOutlivesPackagesThatNeverHadIt() {
        AuthoredQuestion own = Campus.instructor()
                .get(path(QUESTION))
                .then()
                .extract()
                .jsonPath()
                .getObject("source", AuthoredQuestion.class);
        Campus.instructor()
                .body(renamed(own, "portal-01"))
                .post("/api/quiz/courses/" + folder.slug() + "/questions")
                .then()
                .statusCode(201);
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");

        post("").statusCode(201);
        release(2);

        Campus.instructor().get(path("portal-01")).then().statusCode(200).body("status", equalTo("active"));
    }

    @Test
    void filesOfAPackageComeBackAsTheyCame() {
        byte[] zip = Campus.instructor()
                .get("/api/quiz/courses/" + folder.slug() + "/packages/" + folder.hash() + "/files")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var files = CourseArchive.read(zip).files();
        assertThat(files).containsOnlyKeys(CourseFolder.QUESTIONS, CourseFolder.MORE_QUESTIONS, CourseFolder.EXAM);
        files.forEach((path, content) -> assertThat(content).isEqualTo(folder.file(path)));
        Campus.instructor()
                .get("/api/quiz/courses/" + folder.slug() + "/packages/none/files")
                .then()
                .statusCode(404);
    }

    @Test
    void textsFromBeforeTheyWereKeptComeWithTheSameFilesAgain() {
        Outside.execute(
                "update question_version set source = null where course = '" + folder.slug() + "'",
                "update package set files = null where course = '" + folder.slug() + "'");
        Campus.instructor().get(path(QUESTION)).then().body("source", equalTo(null));

        post("").statusCode(200);

        assertThat(stem()).contains(OF_THE_FILE);
        Campus.instructor().get(path(QUESTION)).then().body("version", equalTo(1));
    }

    private void editInPortal() {
        var found =
                Campus.instructor().get(path(QUESTION)).then().statusCode(200).extract();
        var source = found.jsonPath().getObject("source", AuthoredQuestion.class);
        Campus.instructor()
                .header("If-Match", found.header("ETag"))
                .body(restated(source, source.stem().replace(OF_THE_FILE, "Which task is still theirs?")))
                .put(path(QUESTION))
                .then()
                .statusCode(200);
    }

    private static AuthoredQuestion restated(AuthoredQuestion of, String stem) {
        return changed(of, of.id(), stem);
    }

    private static AuthoredQuestion renamed(AuthoredQuestion of, String id) {
        return changed(of, id, "Another stem altogether, is it not?\n");
    }

    private static AuthoredQuestion changed(AuthoredQuestion of, String id, String stem) {
        return new AuthoredQuestion(
                id,
                of.type(),
                of.section(),
                of.objective(),
                of.bloom(),
                of.difficulty(),
                of.tags(),
                of.pool(),
                stem,
                of.explanation(),
                of.ref(),
                of.verify(),
                of.options(),
                of.accept(),
                of.ignoreCase(),
                of.tolerance(),
                of.wrong(),
                of.lines(),
                of.pairs());
    }

    private String stem() {
        return Campus.instructor()
                .get(path(QUESTION))
                .then()
                .statusCode(200)
                .extract()
                .path("source.stem");
    }

    private void release(long revision) {
        folder.release(revision);
        await().until(() -> Outside.text("select release_hash from course where course = ?", folder.slug())
                .equals(folder.hash()));
    }

    private ValidatableResponse post(String query) {
        return given().auth()
                .oauth2(Tokens.instructor("ivan"))
                .contentType("application/zip")
                .body(folder.zip())
                .post("/api/quiz/courses/" + folder.slug() + "/packages" + query)
                .then();
    }

    private String path(String question) {
        return "/api/quiz/courses/" + folder.slug() + "/questions/" + question;
    }
}
