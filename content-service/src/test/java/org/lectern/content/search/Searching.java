package org.lectern.content.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Asking for passages, as tests do it. */
final class Searching {

    private Searching() {}

    static ValidatableResponse search(String query, String course) {
        return given().queryParam("q", query)
                .queryParam("course", course)
                .get("/api/content/search")
                .then()
                .statusCode(200);
    }

    static List<String> marked(ValidatableResponse found) {
        return found.extract().path("hits[0].passage.findAll { it.hit }.text");
    }
}
