package org.lectern.content.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ImportPackageTest {

    @Test
    void packageBecomesAReleaseNamedByItsHash() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course);

        bring(course, files.zip())
                .statusCode(201)
                .body("course", equalTo(course))
                .body("hash", equalTo(files.hash()))
                .body("sections", equalTo(3))
                .body("written", equalTo(2))
                .body("problems", empty());
    }

    @Test
    void sameFilesAreImportedOnce() {
        String course = newCourse();
        byte[] zip = CoursePackage.of(course).zip();
        bring(course, zip).statusCode(201);

        bring(course, zip).statusCode(200).body("written", equalTo(2));

        assertThat(rows("select act from audit where course = '%s'".formatted(course)))
                .containsExactly("release.imported");
        instructor().get(COURSES + course + "/releases").then().body("releases.size()", equalTo(1));
    }

    @Test
    void racingImportsOfTheSameFilesAreOne() throws InterruptedException, ExecutionException {
        String course = newCourse();
        byte[] zip = CoursePackage.of(course).zip();

        List<Integer> answers = new ArrayList<>();
        try (var instructors = Executors.newFixedThreadPool(4)) {
            Callable<Integer> bringing = () -> bring(course, zip).extract().statusCode();
            for (Future<Integer> answer : instructors.invokeAll(Collections.nCopies(4, bringing))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
    }

    @Test
    void dryRunKeepsNothing() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course);

        dryRun(course, files.zip()).statusCode(200).body("hash", equalTo(files.hash()));

        instructor().get(COURSES + course + "/releases").then().statusCode(404);
        assertThat(rows("select act from audit where course = '%s'".formatted(course)))
                .isEmpty();
    }

    @Test
    void findingsOfTheLinterRefuseThePackageToTheLetter() {
        String course = newCourse();
        CoursePackage files =
                CoursePackage.of(course).changing("chapters/06/01.md", "section:sessions#cookies", "section:nowhere");

        bring(course, files.zip())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:package-refused"))
                .body("problems.severity", contains("error"))
                .body("problems.file", contains("chapters/06/01.md"))
                .body("problems.rule", contains("broken-link"))
                .body("problems.line", not(contains(1)))
                .body("problems.mend", contains("Link by a section's id"));
        dryRun(course, files.zip()).statusCode(422).body("problems.rule", contains("broken-link"));
        assertThat(rows("select hash from release where course = '%s'".formatted(course)))
                .isEmpty();
    }

    @Test
    void packageOfAnotherCourseIsRefused() {
        refused(newCourse(), CoursePackage.of("another-course").zip(), 422, "package-of-another-course");
    }

    @Test
    void packageWithoutAnOutlineIsRefused() {
        String course = newCourse();

        bring(course, CoursePackage.of(course).without("course.yaml").zip())
                .statusCode(422)
                .body("problems.rule", contains("no-course"));
    }

    @Test
    void questionsAndLabsAreNotKeptAmongThePictures() {
        String course = newCourse();
        bring(course, CoursePackage.of(course).zip()).statusCode(201);

        assertThat(rows("select path from media where course = '%s' order by path".formatted(course)))
                .containsExactly("chapters/06/media/dot.png", "chapters/06/media/login.svg");
    }

    @Test
    void whatIsNoZipIsRefused() {
        refused(newCourse(), "slug: course".getBytes(StandardCharsets.UTF_8), 422, "package-not-a-zip");
        refused(newCourse(), new byte[0], 422, "package-not-a-zip");
    }

    @Test
    void halfAZipIsRefused() {
        refused(newCourse(), Archives.half(), 422, "package-truncated");
    }

    @Test
    void pathThatLeadsOutOfTheFolderIsRefused() {
        refused(newCourse(), Archives.with("../evil.md", "x"), 422, "package-unsafe-path");
        refused(newCourse(), Archives.with("a/../../evil.md", "x"), 422, "package-unsafe-path");
    }

    @Test
    void absolutePathIsRefused() {
        refused(newCourse(), Archives.with("/etc/passwd", "x"), 422, "package-unsafe-path");
        refused(newCourse(), Archives.with("C:\\evil.md", "x"), 422, "package-unsafe-path");
    }

    @Test
    void symbolicLinkIsRefused() {
        refused(newCourse(), Archives.symbolicLink(), 422, "package-symbolic-link");
    }

    @Test
    void nameThatStandsTwiceIsRefused() {
        refused(newCourse(), Archives.doubled(), 422, "package-doubled-path");
    }

    @Test
    void nameThatIsNotUtf8IsRefused() {
        refused(newCourse(), Archives.oddName(), 422, "package-odd-name");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        String course = newCourse();
        byte[] latin = "---\nid: sessions\n---\n\u00e4".getBytes(StandardCharsets.ISO_8859_1);

        bring(course, CoursePackage.of(course).with("chapters/06/03.md", latin).zip())
                .statusCode(422)
                .body("problems.rule", hasItem("not-utf-8"));
    }

    @Test
    void singleFileThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        tooLarge(Archives.with("large.md", Archives.noise(17 << 20)));
    }

    @Test
    void tooManyFilesAreRefused() {
        refused(newCourse(), Archives.manyFiles(5_001), 413, "package-too-many-files");
    }

    @Test
    void archiveThatInflatesTooMuchIsRefused() {
        refused(newCourse(), Archives.with("zeros.md", new byte[10 << 20]), 413, "package-inflates-too-much");
    }

    @Test
    void archiveThatIsTooLargeItselfIsRefused() throws IOException, InterruptedException {
        tooLarge(Archives.noise(33 << 20));
    }

    @Test
    void anythingButAZipIsRefusedByItsMediaType() {
        instructor()
                .contentType("text/plain")
                .body("x")
                .post(COURSES + newCourse() + "/releases")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse dryRun(String course, byte[] zip) {
        return as(Tokens.instructor("ivan"))
                .contentType("application/zip")
                .body(zip)
                .post(COURSES + course + "/releases?dryRun=true")
                .then();
    }

    /** By the JDK's client: REST Assured keeps many copies of a body. */
    private static void tooLarge(byte[] zip) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:%d%s%s/releases".formatted(RestAssured.port, COURSES, newCourse()));
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + Tokens.instructor("ivan"))
                            .header("Content-Type", "application/zip")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:lectern:problem:package-too-large");
        }
    }

    private static void refused(String course, byte[] zip, int status, String type) {
        bring(course, zip)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:" + type));
    }
}
