package org.lectern.content.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class LessonTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Test
    void lessonTellsAllThatItsPageShows() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));

        get("/courses/" + course + "/lessons/login")
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("course", equalTo(course))
                .body("release", equalTo(hash))
                .body("chapter.id", equalTo("authentication"))
                .body("section.number", equalTo("6.1"))
                .body("description", equalTo("How a login works"))
                .body("minutes", equalTo(12))
                .body("objectives.id", contains("log-in"))
                .body("requires.number", contains("6.3"))
                .body("packages", contains("flask", "flask-login"))
                .body("anchors.id", contains("login-view", "routes"))
                .body("anchors.level", contains(2, 3))
                .body("labs.title", contains("A first login"))
                .body("previous", nullValue())
                .body("next.id", equalTo("sessions"))
                .body("markdown", containsString("## The login view {#login-view}"))
                .body("html", containsString("<h2 id=\"login-view\">The login view</h2>"))
                .body("html", containsString("href=\"/courses/" + course + "/sessions#cookies\""));
    }

    @Test
    void lessonIsFoundByItsNumberToo() {
        get("/courses/" + course() + "/lessons/6.3")
                .statusCode(200)
                .body("section.id", equalTo("sessions"))
                .body("requires", empty())
                .body("previous.id", equalTo("login"))
                .body("next", nullValue());
    }

    @Test
    void lessonThatNobodyHasWrittenIsAnotherProblemThanOneThatIsNotThere() {
        String course = course();

        get("/courses/" + course + "/lessons/6.2")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:lesson-not-written"));
        get("/courses/" + course + "/lessons/6.9")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:lesson-not-found"));
        get("/courses/nowhere/lessons/6.1")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    @Test
    void unchangedLessonIsNotSentAgain() {
        String course = course();
        String tag = get("/courses/" + course + "/lessons/login").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(COURSES + course + "/lessons/login")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        release(course, CoursePackage.of(course).changing("chapters/06/01.md", "A first word", "Another word"));
        given().header("If-None-Match", tag)
                .get(COURSES + course + "/lessons/login")
                .then()
                .statusCode(200);
    }

    @Test
    void lessonTravelsCompressedToWhoeverTakesThat() throws Exception {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + COURSES + course() + "/lessons/login");
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var zipped = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            var plain = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(zipped.headers().firstValue("Vary")).get(STRING).containsIgnoringCase("accept-encoding");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())))
                    .hasBinaryContent(plain.body());
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void everyImageAddressIsOfTheSameReleaseAndAnswers() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));

        String html = get("/courses/" + course + "/lessons/login").extract().path("html");

        String address = COURSES + course + "/releases/" + hash + "/media/chapters/06/media/login.svg";
        assertThat(html).contains("src=\"" + address + "\"").contains("width=\"640\" height=\"360\"");
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8", "image/svg+xml"})
    void pictureIsTheVeryBytesOfTheFileWhateverTheBrowserAsksFor(String accepted) {
        String course = newCourse();
        String media = "/courses/" + course + "/releases/" + release(course, CoursePackage.of(course)) + "/media/";

        byte[] drawing = given().accept(accepted)
                .get("/api/content" + media + "chapters/06/media/login.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asByteArray();

        assertThat(new String(drawing, StandardCharsets.UTF_8))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"/>");
    }

    @Test
    void pictureHasItsOwnMediaType() {
        String course = newCourse();
        String media = "/courses/" + course + "/releases/" + release(course, CoursePackage.of(course)) + "/media/";

        get(media + "chapters/06/media/dot.png").statusCode(200).contentType("image/png");
        get(media + "labs/first-login/solution/app.py")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:media-not-found"));
        get(media + "course.yaml").statusCode(404);
    }

    @Test
    void fileThatOnlyBearsTheNameOfAPictureIsRefusedWhereItIsShownAndServedNowhere() {
        String course = newCourse();
        String page = "<html><script>alert(1)</script></html>";
        bring(
                        course,
                        CoursePackage.of(course)
                                .with("chapters/06/media/login.svg", page)
                                .zip())
                .statusCode(422)
                .body("problems.rule", hasItem("not-that-picture"));
        String hash = release(course, CoursePackage.of(course).with("chapters/06/media/dot.png", page));

        get("/courses/" + course + "/releases/" + hash + "/media/chapters/06/media/dot.png")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:media-not-found"));
    }

    @Test
    void earlierReleaseStaysAtItsOwnAddress() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        release(course, CoursePackage.of(course).changing("chapters/06/01.md", "A first word", "Another word"));

        get("/courses/" + course + "/releases/" + first + "/lessons/6.1")
                .statusCode(200)
                .header("Cache-Control", FOR_EVER)
                .body("release", equalTo(first))
                .body("markdown", containsString("A first word"));
    }

    @Test
    void draftIsReadByItsStaffAlone() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:");
        bring(course, files.zip()).statusCode(201);
        String lesson = "/releases/" + files.hash() + "/lessons/login";

        get("/courses/" + course + lesson)
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:release-not-found"));
        as(Tokens.instructor("olga")).get(COURSES + course + lesson).then().statusCode(404);
        instructor().get(COURSES + course + lesson).then().statusCode(200).header("Cache-Control", "private, no-cache");
    }

    @Test
    void authorsOwnHtmlIsKeptAsFarAsItIsSafe() {
        String course = newCourse();
        release(course, CoursePackage.of(course).changing("chapters/06/01.md", "A first word", "<kbd>Enter</kbd>"));

        get("/courses/" + course + "/lessons/login").body("html", containsString("<kbd>Enter</kbd>"));
        bring(
                        course,
                        CoursePackage.of(course)
                                .changing("chapters/06/01.md", "A first word", "<img src=x onerror=alert(1)>")
                                .zip())
                .statusCode(422)
                .body("problems.rule", hasItem("unsafe-html"));
    }
}
