package org.lectern.progress;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.lectern.platform.testing.Tokens;

/** Somebody who learns, through the public API. */
public record Learner(String name, String token) {

    /** A student whom no other test knows. */
    public static Learner fresh() {
        var name = "learner-" + UUID.randomUUID();
        return new Learner(name, Tokens.student(name));
    }

    public String sub() {
        return Tokens.sub(name);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse course(String course) {
        return request().get("/api/progress/me/courses/" + course).then();
    }

    /** The course once it fulfils the wish. */
    public JsonPath courseWhen(String course, Predicate<JsonPath> wish) {
        return await("the course of " + name)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> course(course).statusCode(200).extract().jsonPath(), wish::test);
    }

    public JsonPath courseAtRelease(String course, int revision) {
        return courseWhen(course, json -> Told.hash(revision).equals(json.getString("release")));
    }

    public ValidatableResponse mark(String course, String section, boolean completed) {
        return request()
                .body("{\"completed\": " + completed + "}")
                .put("/api/progress/me/courses/" + course + "/lessons/" + section)
                .then();
    }

    public ValidatableResponse solve(String course, String lab) {
        return request()
                .put("/api/progress/me/courses/" + course + "/labs/" + lab)
                .then();
    }

    public ValidatableResponse keepPlace(String course, String section, String anchor) {
        return request()
                .body("{\"section\": \"%s\", \"anchor\": %s}"
                        .formatted(section, anchor == null ? null : "\"" + anchor + "\""))
                .put("/api/progress/me/courses/" + course + "/place")
                .then();
    }
}
