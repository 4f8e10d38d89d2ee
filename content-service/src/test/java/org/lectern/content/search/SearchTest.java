package org.lectern.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.release;
import static org.lectern.content.search.Searching.marked;
import static org.lectern.content.search.Searching.search;

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
    void nameThatStandsInAnotherIsNotTakenForIt() {
        String course = course();

        search("session.gets", course).body("instead", equalTo("session.get"));
        assertThat(marked(search("session.get", course))).containsExactly("db.session.get");
    }

    @ParameterizedTest
    @CsvSource({
        "login_viewer, login_view, login-view",
        "cokie, cookie, cookies",
        "redirceted, redirected, cookies",
        "signed coookie, signed cookie, cookies",
        "@app.ruote, app.route, routes"
    })
    void mistypedWordIsTakenForTheOneThatLooksLikeIt(String query, String instead, String anchor) {
        search(query, course())
                .body("query", equalTo(query))
                .body("instead", equalTo(instead))
                .body("hits[0].anchor.id", equalTo(anchor));
    }

    @Test
    void wordThatIsKnownIsNotMended() {
        search("cookie", course()).body("instead", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"cook, cookie", "redir, redirected", "login_vi, login_manager.login_view", "db.sess, db.session.get"})
    void wordThatIsNotTypedToItsEndIsFoundByItsBeginning(String query, String marked) {
        ValidatableResponse found = search(query, course());

        found.body("instead", nullValue());
        assertThat(marked(found)).contains(marked);
    }

    @Test
    void onlyTheLastWordMayBeABeginning() {
        search("coo signed", course()).body("hits[0].passage.findAll { it.hit }.text", contains("signed"));
    }

    @Test
    void quotedWordsAreFoundInTheirOrderOnly() {
        String course = course();

        assertThat(marked(search("\"signed cookie\"", course))).containsExactly("signed", "cookie");
        search("\"redirected to the login page\"", course).body("hits.section.id", contains("sessions"));
        search("\"page redirected\" -", course)
                .body("hits[0].passage.findAll { it.hit }.text", contains("redirected", "page"));
        search("\"page redirected\" unicorn", course).body("hits.section.id", contains("sessions"));
    }

    @Test
    void titleWeighsMoreThanHeadingThanTextThanCode() {
        String course = newCourse();
        release(
                course,
                CoursePackage.of(course)
                        .without("labs/first-login/lab.yaml")
                        .with("course.yaml", ZEBRAS.formatted(course))
                        .with(
                                "chapters/06/01.md",
                                lesson(
                                        "in-code",
                                        "6.1",
                                        "One",
                                        "## Some {#anchor-a}\n\nA word.\n\n```python\nzebra = 1\n```\n"))
                        .with("chapters/06/02.md", lesson("in-text", "6.2", "Two", "## Some {#anchor-b}\n\nA zebra.\n"))
                        .with(
                                "chapters/06/03.md",
                                lesson("in-heading", "6.3", "Three", "## The zebra {#anchor-c}\n\nA word.\n"))
                        .with(
                                "chapters/06/04.md",
                                lesson("in-title", "6.4", "Zebra", "## Some {#anchor-d}\n\nA word.\n")));

        search("zebra", course).body("hits.section.id", contains("in-title", "in-heading", "in-text", "in-code"));
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapOrARepetition() {
        String course = course();

        ValidatableResponse first = page("login", course, 0);
        ValidatableResponse second = page("login", course, 1);

        first.body("hits.section.id", contains("login")).body("next", equalTo(1));
        second.body("hits.section.id", contains("sessions")).body("next", nullValue());
    }

    @Test
    void searchWithoutACourseLooksThroughAllOfThem() {
        String one = newCourse();
        String other = newCourse();
        for (String course : List.of(one, other)) {
            release(
                    course,
                    CoursePackage.of(course).changing("chapters/06/03.md", "A signed", "A quokka and a signed"));
        }

        search("quokka", "").body("hits.course", containsInAnyOrder(one, other));
        search("quokka", one).body("hits.course", contains(one));
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
    void questionHasALimit() {
        given().queryParam("q", "x".repeat(201))
                .get("/api/content/search")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("query"));
        given().get("/api/content/search").then().statusCode(422);
        for (String limit : List.of("cursor=-1", "cursor=201", "most=0", "most=51")) {
            given().get("/api/content/search?q=x&" + limit).then().statusCode(422);
        }
        given().get("/api/content/search?q=x&cursor=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lectern:problem:malformed-query"));
    }

    private static ValidatableResponse page(String query, String course, int after) {
        return given().queryParam("q", query)
                .queryParam("course", course)
                .queryParam("cursor", after)
                .queryParam("most", 1)
                .get("/api/content/search")
                .then()
                .statusCode(200);
    }

    private static String lesson(String id, String number, String title, String body) {
        return """
                ---
                id: %s
                section: "%s"
                title: %s
                description: A lesson
                minutes: 1
                objectives: [{id: %s-1, text: know it}]
                requires: []
                packages: []
                ---

                %s""".formatted(id, number, title, id, body);
    }

    private static final String ZEBRAS = """
            slug: %s
            title: A course
            summary: Short and clear
            language: en
            licence: CC0-1.0
            exam: {items: 0, minutes: 20, passMark: 0}
            chapters:
              - number: 6
                id: chapter
                title: Chapter
                examItems: 0
                sections:
                  - {id: in-code, number: "6.1", title: One}
                  - {id: in-text, number: "6.2", title: Two}
                  - {id: in-heading, number: "6.3", title: Three}
                  - {id: in-title, number: "6.4", title: Zebra}
            """;
}
