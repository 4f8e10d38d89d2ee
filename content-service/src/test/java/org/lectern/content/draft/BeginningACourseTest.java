package org.lectern.content.draft;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.as;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.draft.Drafting.changed;
import static org.lectern.content.draft.Drafting.collect;
import static org.lectern.content.draft.Drafting.read;
import static org.lectern.content.draft.Drafting.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

/** A course begins in the portal, beside the others. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class BeginningACourseTest {

    @Test
    void courseBeginsFromNothing() {
        String course = newCourse();
        String hash = start(course, "ivan")
                .statusCode(201)
                .body("sections", equalTo(1))
                .extract()
                .path("hash");

        get("/courses/" + course).statusCode(404);
        as(Tokens.instructor("olga")).get(COURSES + course + "/drafts").then().statusCode(403);
        publish(course, hash).statusCode(200);
        get("/courses/" + course).statusCode(200).body("title", equalTo("\"Quotes\": and # signs"));
        start(course, "ivan").statusCode(409).body("type", equalTo("urn:lectern:problem:course-exists"));
    }

    @Test
    void coursesLiveSideBySide() {
        String one = course();
        String other = course();
        write(one, "login", 0, changed(one, "A first word", "Only here"));

        read(other, "login").body("revision", equalTo(0)).body("text", not(containsString("Only here")));
        publish(one, collect(one, "key").extract().path("hash"));
        get("/courses?q=" + one).body("courses.course", hasItem(one));
        get("/courses?q=" + other).body("courses.course", hasItem(other));
        get("/courses/" + other + "/lessons/login").body("markdown", containsString("A first word"));
    }

    private static ValidatableResponse start(String course, String user) {
        return as(Tokens.instructor(user))
                .contentType("application/json")
                .body(Map.of(
                        "course", course,
                        "title", "\"Quotes\": and # signs",
                        "summary", "Short",
                        "language", "en",
                        "licence", "CC0-1.0"))
                .post("/api/content/courses")
                .then();
    }
}
