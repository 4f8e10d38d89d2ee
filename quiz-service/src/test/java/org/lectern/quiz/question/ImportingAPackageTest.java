package org.lectern.quiz.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ImportingAPackageTest {

    private final CourseFolder folder = new CourseFolder();

    @BeforeAll
    static void listen() {
        Outside.listen();
    }

    @Test
    void packageIsStagedUnderTheHashOfItsFilesAndChangesNothingYet() {
        post(folder)
                .statusCode(201)
                .body("course", equalTo(folder.slug()))
                .body("hash", equalTo(folder.hash()))
                .body("questions", equalTo(folder.questions()))
                .body("exams", equalTo(1))
                .body("staged", equalTo(true))
                .body("problems.severity", everyItem(equalTo("warning")));

        assertThat(questions()).isEmpty();
        assertThat(exams()).isEmpty();
    }

    @Test
    void samePackageAgainChangesNothing() {
        post(folder).statusCode(201);

        post(folder).statusCode(200).body("hash", equalTo(folder.hash())).body("staged", equalTo(true));

        assertThat(Outside.number("select count(*) from package where course = ?", folder.slug()))
                .isEqualTo(1);
        assertThat(Outside.told("audit.recorded.v1", "course", folder.slug())).hasSize(1);
    }

    @Test
    void dryRunReadsAndLintsAndKeepsNothing() {
        post(folder, "?dryRun=true", null)
                .statusCode(200)
                .body("staged", equalTo(false))
                .body("questions", equalTo(folder.questions()));

        assertThat(Outside.number("select count(*) from package where course = ?", folder.slug()))
                .isZero();
        assertThat(Outside.told("audit.recorded.v1", "course", folder.slug())).isEmpty();
    }

    @Test
    void releaseOfTheHashActivatesItsQuestionsAndPublishesItsExams() {
        post(folder).statusCode(201);

        folder.release(1);

        awaitActive(folder.hash());
        assertThat(questions()).hasSize(folder.questions()).allMatch(question -> question.endsWith(" 1 active"));
        assertThat(exams()).containsExactly(folder.exam() + " published");
        assertThat(Outside.told("quiz.exam.published.v1", "exam", folder.exam()))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.path("items").asInt()).isEqualTo(10);
                    assertThat(published.path("minutes").asInt()).isEqualTo(15);
                    assertThat(published.path("chapters").findValuesAsText("chapter"))
                            .containsExactly("authentication");
                });
        var paper = Campus.start(folder.exam(), "ann", Campus.LAPTOP);
        assertThat(paper.getList("questions")).hasSize(10);
    }

    @Test
    void packageThatComesAfterItsReleaseIsActivatedAtOnce() {
        folder.release(1);
        await().until(() -> released().equals(List.of(folder.hash())));

        post(folder).statusCode(201);

        assertThat(active()).isEqualTo(folder.hash());
        assertThat(questions()).hasSize(folder.questions());
        assertThat(exams()).containsExactly(folder.exam() + " published");
    }

    @Test
    void releaseWithoutAPackageKeepsTheOldQuestionsAndTheBankSaysSo() {
        activate();
        var old = folder.hash();
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");

        folder.release(2);

        await().until(() -> released().equals(List.of(folder.hash())));
        Campus.instructor()
                .get("/api/quiz/courses/" + folder.slug() + "/bank")
                .then()
                .statusCode(200)
                .body("release.hash", equalTo(folder.hash()))
                .body("release.active", equalTo(old));
        assertThat(questions()).hasSize(folder.questions()).allMatch(question -> question.endsWith(" 1 active"));
    }

    @Test
    void questionWhoseParagraphHasGoneIsKeptAndNotDrawn() {
        activate();
        folder.edit(CourseFolder.LESSON, "{#flask-login-idea}", "{#another-idea}");

        folder.release(2);

        await().until(() -> questions().stream().anyMatch(question -> question.endsWith("orphaned")));
        assertThat(questions()).hasSize(folder.questions()).contains("introduction-to-flask-login-01 1 orphaned");
    }

    @Test
    void changedQuestionGetsAVersionAndTheOthersKeepTheirs() {
        activate();
        folder.edit(CourseFolder.QUESTIONS, "A team adds Flask-Login", "A small team adds Flask-Login");
        post(folder).statusCode(201);

        folder.release(2);

        awaitActive(folder.hash());
        assertThat(questions())
                .hasSize(folder.questions())
                .contains("introduction-to-flask-login-01 2 active", "introduction-to-flask-login-02 1 active");
        assertThat(Outside.number(
                        "select count(*) from question_version where course = ? and question = 'introduction-to-flask-login-01'",
                        folder.slug()))
                .isEqualTo(2);
    }

    @Test
    void renumberedSectionLeavesEveryQuestionWhereItWas() {
        activate();
        folder.edit("course.yaml", "number: \"6.3\"", "number: \"6.30\"")
                .edit(CourseFolder.MORE_QUESTIONS, "section: \"6.3\"", "section: \"6.30\"")
                .edit("chapters/06-authentication/03-login-required.md", "section: \"6.3\"", "section: \"6.30\"");
        post(folder).statusCode(201);

        folder.release(2);

        awaitActive(folder.hash());
        assertThat(questions()).hasSize(folder.questions()).allMatch(question -> question.endsWith(" 1 active"));
    }

    @Test
    void examFileMayPickItsQuestions() {
        folder.put(CourseFolder.EXAM, """
                id: %s
                title: Picked
                pool: practice
                form: fixed
                picked: [introduction-to-flask-login-02, login-required-01, introduction-to-flask-login-01]
                minutes: 15
                passMark: 2
                """.formatted(folder.exam()));
        activate();

        assertThat(exams()).containsExactly(folder.exam() + " published");
        assertThat(Outside.text("select items::text from form where exam = ?", folder.exam()))
                .contains("introduction-to-flask-login-01", "introduction-to-flask-login-02", "login-required-01");
        // Students sit them; they are not told beforehand which they are.
        assertThat(Campus.start(folder.exam(), "ann", Campus.LAPTOP).getList("questions"))
                .hasSize(3);
        assertThat(Campus.student("ann").get("/api/quiz/exams/" + folder.exam()).asString())
                .doesNotContain("login-required-01");
    }

    @Test
    void examFileThatGoesIsWithdrawnAndPublishedAgainWhenItComesBack() {
        activate();
        byte[] file = folder.remove(CourseFolder.EXAM);
        post(folder).statusCode(201).body("exams", equalTo(0));
        folder.release(2);
        await().untilAsserted(() -> assertThat(exams()).containsExactly(folder.exam() + " withdrawn"));
        folder.put(CourseFolder.EXAM, file);

        folder.release(3);

        await().untilAsserted(() -> assertThat(exams()).containsExactly(folder.exam() + " published"));
        assertThat(Outside.told("quiz.exam.withdrawn.v1", "exam", folder.exam()))
                .hasSize(1);
        assertThat(Outside.told("quiz.exam.published.v1", "exam", folder.exam()))
                .extracting(told -> told.path("revision").asLong())
                .hasSize(2)
                .isSorted();
    }

    @Test
    void releaseThatComesTwiceOrLateIsAppliedOnce() {
        activate();
        var newest = folder.hash();
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Older Flask Training");

        folder.release(0);
        folder.release(1);

        folder.edit("course.yaml", "title: \"Older Flask Training", "title: \"Newer Flask Training");
        folder.release(2);
        await().until(() -> released().equals(List.of(folder.hash())));
        assertThat(active()).isEqualTo(newest);
    }

    @Test
    void errorsRefuseThePackageAndNameThePlaceAndTheRemedy() {
        folder.edit(CourseFolder.QUESTIONS, "difficulty: 2", "difficulty: 9");

        refused(post(folder), 422, "package-refused")
                .body("problems.size()", greaterThan(0))
                .body("problems[0].severity", equalTo("error"))
                .body("problems[0].file", equalTo(CourseFolder.QUESTIONS))
                .body("problems[0].line", greaterThan(1))
                .body("problems[0].rule", equalTo("bad-difficulty"))
                .body("problems[0].mend", equalTo("Use 1 to 5"));
    }

    @Test
    void errorsInLessonsAreContentsToJudge() {
        folder.edit(CourseFolder.LESSON, "minutes:", "minuten:");

        post(folder, "?dryRun=true", null).statusCode(200).body("problems.file", not(hasItem(CourseFolder.LESSON)));
    }

    @Test
    void packageOfAnotherCourseIsRefused() {
        refused(
                        send(folder.zip(), folder.slug() + "-other", "", null, Tokens.instructor("ivan")),
                        422,
                        "package-refused")
                .body("problems.rule", equalTo(List.of("other-course")));
    }

    @Test
    void packageWithoutACourseIsRefused() throws IOException {
        refused(post(zip("readme.md", "Hello")), 422, "package-refused").body("problems.rule", hasItem("no-course"));
    }

    @Test
    void whatIsNoZipIsRefused() {
        refused(post("no zip".getBytes(StandardCharsets.UTF_8)), 422, "package-refused")
                .body("problems.rule", equalTo(List.of("not-a-zip")));
        refused(post(new byte[0]), 422, "package-refused");
    }

    @Test
    void pathThatLeadsOutOfTheFolderIsRefused() throws IOException {
        refused(post(zip("../../etc/passwd", "root")), 422, "package-refused")
                .body("problems.rule", equalTo(List.of("unsafe-path")));
    }

    @Test
    void bombIsTooLarge() throws IOException {
        refused(post(zip("course.yaml", "0".repeat(17 << 20))), 413, "package-too-large");
    }

    @Test
    void bodyAboveTheLimitIsTooLargeByItsLengthAlone() throws IOException {
        var uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST /api/quiz/courses/%s/packages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\nAuthorization: Bearer %s\r\nContent-Length: 40000000\r\n\r\n"
                                    .formatted(folder.slug(), Tokens.instructor("ivan"))
                                    .getBytes(StandardCharsets.US_ASCII));

            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void otherMediaTypeIsRefused() {
        given().auth()
                .oauth2(Tokens.instructor("ivan"))
                .contentType("application/json")
                .body("{}")
                .post("/api/quiz/courses/" + folder.slug() + "/packages")
                .then()
                .statusCode(415);
    }

    @Test
    void idempotencyKeyBelongsToOneAct() {
        var key = folder.slug() + "-key";
        post(folder, "", key).statusCode(201);

        post(folder, "", key).statusCode(200);

        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");
        refused(post(folder, "", key), 422, "idempotency-key-reused");
    }

    @Test
    void anyInstructorBringsTheFirstPackageAndStaffTheLaterOnes() {
        send(folder.zip(), folder.slug(), "", null, Tokens.instructor("nora")).statusCode(201);
        folder.release(1, List.of("ivan"));
        awaitActive(folder.hash());
        folder.edit("course.yaml", "title: \"Flask Training", "title: \"Better Flask Training");

        refused(send(folder.zip(), folder.slug(), "", null, Tokens.instructor("nora")), 403, "not-staff");

        send(folder.zip(), folder.slug(), "", null, Tokens.instructor("ivan")).statusCode(201);
    }

    @Test
    void importIsInTheAuditTrail() {
        post(folder).statusCode(201);

        assertThat(Outside.told("audit.recorded.v1", "course", folder.slug()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("act").asText()).isEqualTo("package.import");
                    assertThat(told.path("actor").asText()).isEqualTo(Tokens.sub("ivan"));
                    assertThat(told.path("details").path("hash").asText()).isEqualTo(folder.hash());
                });
        assertThat(Outside.number("select count(*) from audit where course = ?", folder.slug()))
                .isEqualTo(1);
    }

    private void activate() {
        post(folder).statusCode(201);
        folder.release(1);
        awaitActive(folder.hash());
    }

    private void awaitActive(String hash) {
        await().atMost(Duration.ofSeconds(20)).until(() -> hash.equals(active()));
    }

    private String active() {
        return Outside.texts(
                        "select hash from package where course = ? and activated_at is not null order by activated_at desc",
                        folder.slug())
                .stream()
                .findFirst()
                .orElse("none");
    }

    private List<String> released() {
        return Outside.texts("select release_hash from course where course = ?", folder.slug());
    }

    private List<String> questions() {
        return Outside.texts(
                "select question || ' ' || version || ' ' || status from question where course = ? order by 1",
                folder.slug());
    }

    private List<String> exams() {
        return Outside.texts("select exam || ' ' || status from exam where course = ?", folder.slug());
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:" + type));
    }

    private static ValidatableResponse post(CourseFolder folder) {
        return post(folder, "", null);
    }

    private static ValidatableResponse post(CourseFolder folder, String query, String key) {
        return send(folder.zip(), folder.slug(), query, key, Tokens.instructor("ivan"));
    }

    private ValidatableResponse post(byte[] zip) {
        return send(zip, folder.slug(), "", null, Tokens.instructor("ivan"));
    }

    private static ValidatableResponse send(byte[] zip, String course, String query, String key, String token) {
        return given().auth()
                .oauth2(token)
                .headers(key == null ? Map.of() : Map.of("Idempotency-Key", key))
                .contentType("application/zip")
                .body(zip)
                .post("/api/quiz/courses/" + course + "/packages" + query)
                .then();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
