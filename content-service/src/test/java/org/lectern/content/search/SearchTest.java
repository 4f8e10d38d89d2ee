package org.lectern.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.content.CoursePackage;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "login_view, login-view, login_manager.login_view",
        "login_manager.login_view, login-view, login_manager.login_view",
        "@app.route, routes, @app.route",
        "app.route, routes, @app.route",
        "db.session.get, routes, db.session.get",
        "session.get, routes, db.session.get"
    })
    void nameIsFoundAsItIsWritten(String query, String anchor, String marked) {
        String course = course();

        ValidatableResponse found = search(query, course);

        found.body("hits.section.id", contains("login"))
                .body("hits[0].anchor.id", equalTo(anchor))
                .body("hits[0].course", equalTo(course));
        assertThat(marked(found)).containsExactly(marked);
    }

    @Test
    void partOfANameIsNotTakenForTheName() {
        search("login_viewer", course()).body("hits", empty());
    }

    @Test
    void wordIsFoundInItsOtherForms() {
        ValidatableResponse found = search("redirect cookie", course());

        found.body("hits.section.number", contains("6.3")).body("hits[0].anchor.title", equalTo("Cookies"));
        assertThat(marked(found)).containsExactly("cookie", "redirected");
    }

    @Test
    void passageIsTheTextWithItsHitsMarked() {
        List<Map<String, Object>> passage = search("cookie", course()).extract().path("hits[0].passage");

        assertThat(passage.stream().map(part -> (String) part.get("text")).collect(Collectors.joining()))
                .isEqualTo("A signed cookie carries the id. Everybody who is redirected to the login page comes back"
                        + " afterwards.");
    }

    @Test
    void eachSectionIsFoundOnceByItsBestAnchor() {
        search("login", course()).body("hits.section.id", contains("login", "sessions"));
    }

    @Test
    void textAboveTheFirstHeadingHasNoAnchor() {
        search("first word", course())
                .body("hits[0].section.id", equalTo("login"))
                .body("hits[0].anchor", nullValue());
    }

    @Test
    void someOfTheWordsAreFoundWhereNoPassageHasAll() {
        search("envelope signed", course()).body("hits.section.id", contains("sessions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "''", "\\", "'x' & !", "%%%", "<->", "unicorn"})
    void questionWithoutAnAnswerFindsNothing(String query) {
        search(query, course()).body("query", equalTo(query)).body("hits", empty());
    }

    @Test
    void onlyTheCurrentReleaseIsSearched() {
        String course = course();
        release(course, CoursePackage.of(course).changing("chapters/06/03.md", "A signed cookie", "A sealed envelope"));

        search("signed", course).body("hits", empty());
        search("envelope", course).body("hits.section.id", contains("sessions"));
    }

    @Test
    void questionHasALimit() {
        given().queryParam("q", "x".repeat(201))
                .get("/api/content/search")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("query"));
        given().get("/api/content/search").then().statusCode(422);
    }

    private static ValidatableResponse search(String query, String course) {
        return given().queryParam("q", query)
                .queryParam("course", course)
                .get("/api/content/search")
                .then()
                .statusCode(200);
    }

    private static List<String> marked(ValidatableResponse found) {
        return found.extract().path("hits[0].passage.findAll { it.hit }.text");
    }
}
