package org.lectern.content.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.content.Campus;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class CatalogueTest {

    /** Courses of other tests stand in the same catalogue. */
    private final String name = "Tides " + UUID.randomUUID();

    @Test
    void entryShowsAllThatItsCourseIsChosenBy() {
        String course = newCourse();
        String hash = release(course, named(course, name));

        found(name, "")
                .body("total", equalTo(1))
                .body("next", nullValue())
                .body("courses.course", contains(course))
                .body("courses[0].release", equalTo(hash))
                .body("courses[0].licence", equalTo("CC0-1.0"))
                .body("courses[0].chapters", equalTo(2))
                .body("courses[0].sections", equalTo(3))
                .body("courses[0].written", equalTo(2))
                .body("courses[0].minutes", equalTo(20))
                .body("courses[0].sample.id", equalTo("login"))
                .body("courses[0].sample.number", equalTo("6.1"))
                .body("courses[0].exam.passMark", equalTo(7))
                .body("courses[0].exams", equalTo(0));
    }

    @Test
    void draftsAndWithdrawnCoursesAreNotOffered() {
        String draft = newCourse();
        bring(draft, named(draft, name).zip());
        String withdrawn = newCourse();
        release(withdrawn, named(withdrawn, name));
        instructor().post("/api/content/courses/" + withdrawn + "/withdraw");

        found(name, "").body("courses", empty()).body("total", equalTo(0));
    }

    @Test
    void pagesTogetherShowEveryCourseOnce() {
        List<String> courses = Stream.generate(Campus::newCourse).limit(5).toList();
        courses.forEach(course -> release(course, named(course, name)));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page =
                    found(name, cursor, 2).body("total", equalTo(5)).extract().jsonPath();
            assertThat(page.getList("courses")).hasSizeBetween(1, 2);
            seen.addAll(page.getList("courses.course"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).isSorted().containsExactlyInAnyOrderElementsOf(courses);
    }

    @Test
    void courseIsFoundByAPartOfItsTitleOrItsIdInAnyCase() {
        String course = newCourse();
        release(course, named(course, name));

        found(name.substring(2).toUpperCase(Locale.ROOT), "").body("courses.course", contains(course));
        assertThat(found(course.toUpperCase(Locale.ROOT), "")
                        .extract()
                        .jsonPath()
                        .<String>getList("courses.course"))
                .contains(course);
    }

    @Test
    void whatIsTypedIsNoPattern() {
        String course = newCourse();
        release(course, named(course, name + " 100%"));

        found(name + " 100%", "").body("courses.course", contains(course));
        found(name.replace('T', '_'), "").body("courses", empty());
        found("%" + name, "").body("courses", empty());
    }

    @Test
    void pageOfNoneOrOfMoreThanAHundredIsRefused() {
        given().get("/api/content/courses?most=0").then().statusCode(422);
        given().get("/api/content/courses?most=101").then().statusCode(422);
    }

    private static CoursePackage named(String course, String name) {
        return CoursePackage.of(course).changing("course.yaml", "title: A course", "title: \"" + name + "\"");
    }

    private static ValidatableResponse found(String name, String cursor) {
        return found(name, cursor, 24);
    }

    private static ValidatableResponse found(String name, String cursor, int most) {
        return given().queryParam("q", name)
                .queryParam("cursor", cursor)
                .queryParam("most", most)
                .get("/api/content/courses")
                .then()
                .statusCode(200);
    }
}
