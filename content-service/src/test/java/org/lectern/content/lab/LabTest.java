package org.lectern.content.lab;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class LabTest {

    private static final String LAB = "labs/first-login/lab.yaml";

    @Test
    void labTellsAllThatItsPageNeeds() {
        String course = newCourse();
        String hash = release(
                course,
                CoursePackage.of(course)
                        .changing(LAB, "task: Write it", "task: Set [the login view](section:login#login-view)")
                        .with("labs/first-login/start/templates/base.html", "<h1>Hello</h1>\n"));

        get("/courses/" + course + "/labs/first-login")
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("course", equalTo(course))
                .body("release", equalTo(hash))
                .body("id", equalTo("first-login"))
                .body("title", equalTo("A first login"))
                .body("section.number", equalTo("6.1"))
                .body("minutes", equalTo(10))
                .body("objectives.text", contains("log a user in"))
                .body("packages", contains("flask"))
                .body("html", containsString("href=\"/courses/" + course + "/login#login-view\""))
                .body("files.path", contains("app.py", "templates/base.html"))
                .body("files.text", contains("app = None\n", "<h1>Hello</h1>\n"))
                .body("checks.id", contains("works"))
                .body("checks.title", contains("it works"))
                .body("checks.code", contains("assert True\n"))
                .body("solution.path", contains("app.py"))
                .body("solution.text", contains("app = 1\n"));
    }

    @Test
    void unchangedLabIsNotSentAgain() {
        String course = course();
        String tag = get("/courses/" + course + "/labs/first-login").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(COURSES + course + "/labs/first-login")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        release(course, CoursePackage.of(course).changing(LAB, "Write it", "Write it well"));
        given().header("If-None-Match", tag)
                .get(COURSES + course + "/labs/first-login")
                .then()
                .statusCode(200);
    }

    @Test
    void labOfAReleaseStaysAtItsAddressForEver() {
        String course = newCourse();
        String before = release(course, CoursePackage.of(course));
        release(
                course,
                CoursePackage.of(course)
                        .without(LAB)
                        .changing("chapters/06/01.md", " and [the lab](lab:first-login)", ""));

        get("/courses/" + course + "/releases/" + before + "/labs/first-login")
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
        get("/courses/" + course + "/labs/first-login")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:lab-not-found"));
    }

    @Test
    void labOfAnUnpublishedReleaseIsForItsStaff() {
        String course = course();
        CoursePackage files = CoursePackage.of(course).changing(LAB, "Write it", "Not yet");
        bring(course, files.zip());
        String path = "/courses/" + course + "/releases/" + files.hash() + "/labs/first-login";

        get(path).statusCode(404);
        as(Tokens.student("sam")).get("/api/content" + path).then().statusCode(404);
        as(Tokens.instructor("ivan"))
                .get("/api/content" + path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("html", containsString("Not yet"));
    }

    @Test
    void labOfACourseThatIsNotThereIsTheCoursesProblem() {
        get("/courses/nowhere/labs/first-login")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }
}
