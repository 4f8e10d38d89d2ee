package org.lectern.content.course;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class CourseTest {

    @Test
    void courseShowsItsTableOfContents() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));

        get("/courses/" + course)
                .statusCode(200)
                .body("title", equalTo("A course"))
                .body("summary", equalTo("Short and clear"))
                .body("licence", equalTo("CC0-1.0"))
                .body("release", equalTo(hash))
                .body("exam.passMark", equalTo(7))
                .body("chapters.number", contains(6, 7))
                .body("chapters[0].examItems", equalTo(10))
                .body("chapters[0].sections.number", contains("6.1", "6.2", "6.3"))
                .body("chapters[0].sections.written", contains(true, false, true))
                .body("chapters[0].sections.minutes", contains(12, 0, 8))
                .body("chapters[0].sections[0].objectives.id", contains("log-in"))
                .body("chapters[0].sections[0].labs.id", contains("first-login"));
    }

    @Test
    void unchangedCourseIsNotSentAgain() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        String tag = get("/courses/" + course).extract().header("ETag");

        given().header("If-None-Match", tag).get(COURSES + course).then().statusCode(304);
        release(course, CoursePackage.of(course).changing("course.yaml", "Short", "Long"));
        given().header("If-None-Match", tag).get(COURSES + course).then().statusCode(200);
        publish(course, first);
        given().header("If-None-Match", tag).get(COURSES + course).then().statusCode(200);
    }

    @Test
    void unknownCourseIsAProblem() {
        get("/courses/nowhere")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }
}
