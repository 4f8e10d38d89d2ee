package org.lectern.content.draft;

import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.rows;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an author does with drafts, through the public API. */
final class Drafting {

    private Drafting() {}

    static ValidatableResponse read(String course, String section) {
        return instructor()
                .get(COURSES + course + "/lessons/" + section + "/draft")
                .then()
                .statusCode(200);
    }

    static String text(String course, String section) {
        return read(course, section).extract().path("text");
    }

    static String changed(String course, String words, String otherWords) {
        return text(course, "login").replace(words, otherWords);
    }

    /** Of somebody who has just read the file as it is in the release. */
    static ValidatableResponse write(String course, String section, long read, String text) {
        return write(
                course, section, read, text, read(course, section).extract().path("base"));
    }

    static ValidatableResponse write(String course, String section, long read, String text, String base) {
        Map<String, String> body = new HashMap<>(Map.of("text", text));
        body.put("base", base);
        return instructor()
                .header("If-Match", "\"" + read + "\"")
                .contentType("application/json")
                .body(body)
                .put(COURSES + course + "/lessons/" + section + "/draft")
                .then();
    }

    /** Of the draft that was answered; 0 without one. */
    static long revision(ValidatableResponse answer) {
        return answer.extract().jsonPath().getLong("revision");
    }

    static ValidatableResponse discard(String course, String section, long read) {
        return instructor()
                .header("If-Match", "\"" + read + "\"")
                .delete(COURSES + course + "/lessons/" + section + "/draft")
                .then();
    }

    static ValidatableResponse drafts(String course) {
        return instructor().get(COURSES + course + "/drafts").then().statusCode(200);
    }

    static ValidatableResponse collect(String course, String key) {
        return instructor()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("note", "What is new"))
                .post(COURSES + course + "/drafts/collect")
                .then();
    }

    /** What the audit trail holds of a course, the oldest first. */
    static List<String> acts(String course) {
        return rows("select act from audit where course = '%s' order by id".formatted(course));
    }
}
