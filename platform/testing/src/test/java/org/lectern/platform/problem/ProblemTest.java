package org.lectern.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.platform.testing.LecternParts;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, note-missing",
        "conflict, 409, note-closed",
        "invalid, 422, note-wrong",
        "forbidden, 403, note-of-another",
        "too-large, 413, note-too-large",
        "too-many, 429, too-many-notes",
        "not-now, 503, notes-wait"
    })
    void familyAloneDecidesTheStatusAndTheTypeNamesTheRefusal(String family, int status, String type) {
        problem(given().get("/api/sample/refusals/" + family).then(), status, type)
                .body("instance", equalTo("/api/sample/refusals/" + family));
    }

    @Test
    void valueOfTheQueryThatIsNoNumberIsMalformedAndOneOfThePathIsNotFound() {
        problem(given().get("/api/sample/pages/1?most=abc").then(), 400, "malformed-query")
                .body("detail", equalTo("most is no number."));
        problem(given().get("/api/sample/pages/1?most=99999999999").then(), 400, "malformed-query");
        problem(given().get("/api/sample/pages/abc?most=2").then(), 404, "http-404");
        given().get("/api/sample/pages/1?most=2").then().statusCode(200);
    }

    @Test
    void refusalCarriesItsExtensions() {
        given().get("/api/sample/refusals/conflict").then().body("closedBy", equalTo(List.of("ann")));
    }

    @Test
    void refusalOfTheMomentSaysWhenToComeAgain() {
        given().get("/api/sample/refusals/too-many").then().header("Retry-After", "90");
        given().get("/api/sample/refusals/not-now").then().header("Retry-After", "1");
    }

    @Test
    void everyInvalidValueIsNamedByItsPath() {
        problem(write("""
                        {"key": " ", "number": -1, "tags": ["good", ""]}
                        """), 422, "invalid-input")
                .body("errors", hasSize(3))
                .body("errors.field", equalTo(List.of("key", "number", "tags[1]")));
    }

    @Test
    void brokenJsonIsMalformedAndTellsThePlace() {
        problem(write("{\"key\": \"a\", \n number}"), 400, "malformed-body").body("detail", containsString("line 2"));
    }

    @Test
    void nameThatNoParserTakesIsMalformed() {
        problem(write("{\"%s\": 1}".formatted("a".repeat(60_000))), 400, "malformed-body");
    }

    @Test
    void valueOfTheWrongTypeIsMalformedAndTellsItsPath() {
        problem(write("{\"key\": \"a\", \"parent\": \"no uuid\"}"), 400, "malformed-body")
                .body("detail", equalTo("The value of parent does not fit."));
    }

    @Test
    void unknownFieldIsMalformedAndNamed() {
        problem(write("{\"key\": \"a\", \"color\": 1}"), 400, "malformed-body")
                .body("detail", equalTo("The field color is not known."));
    }

    @Test
    void zeroByteIsTheCallersMistakeInTextAndInAddresses() {
        problem(write("{\"key\": \"a\\u0000b\", \"number\": 1}"), 422, "invalid-input")
                .body("detail", equalTo("A text holds a zero byte."));
        given().urlEncodingEnabled(false)
                .get("/api/sample/refusals/%00")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:malformed-address"));
    }

    @Test
    void missingBodyIsInvalidInput() {
        problem(given().contentType(ContentType.JSON).post("/api/sample/notes").then(), 422, "invalid-input")
                .body("errors.field", equalTo(List.of("note")));
    }

    @Test
    void unknownPathIsNotFound() {
        problem(given().get("/api/sample/nothing").then(), 404, "http-404");
        problem(given().get("/nowhere").then(), 404, "http-404");
    }

    @Test
    void wrongMethodIsRefused() {
        problem(given().delete("/api/sample/notes").then(), 405, "http-405").header("Allow", equalTo("POST"));
        problem(given().post("/api/sample/refusals/conflict").then(), 405, "http-405")
                .header("Allow", equalTo("GET, HEAD"));
    }

    @Test
    void wrongMediaTypeIsRefused() {
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/sample/notes")
                        .then(),
                415,
                "http-415");
    }

    @Test
    void bodyAboveTheLimitIsTooLarge() {
        given().contentType(ContentType.JSON)
                .body("x".repeat(1_100_000))
                .post("/api/sample/notes")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:lectern:problem:body-too-large"));
    }

    @Test
    void bodyWithoutALengthIsCountedToo() {
        given().contentType(ContentType.JSON)
                .body(new ByteArrayInputStream("x".repeat(1_100_000).getBytes(StandardCharsets.UTF_8)))
                .post("/api/sample/notes")
                .then()
                .statusCode(413);
    }

    @Test
    void staleVersionIsAConflict() {
        problem(given().put("/api/sample/notes/" + note() + "/stale").then(), 409, "edited-meanwhile");
    }

    @Test
    void conflictThatShowsAtTheCommitIsAConflictToo() {
        problem(given().put("/api/sample/notes/" + note() + "/race").then(), 409, "edited-meanwhile");
    }

    @Test
    void failureSaysNothingOfTheInsideAndIsLoggedOnceWithItsTrace() {
        var errors = new CopyOnWriteArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                if (message.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(message);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            problem(given().post("/api/sample/failing").then(), 500, "internal-error")
                    .body(not(containsString("secret")))
                    .body(not(containsString("Exception")));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getThrown()).hasMessageContaining("secret");
    }

    @Test
    void thrown5xxKeepsItsReasonToItself() {
        given().get("/api/sample/refusals/unavailable")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:lectern:problem:unavailable"))
                .body(not(containsString("inside")));
    }

    @Test
    void databaseWithoutAConnectionToSpareIsUnavailableAndNotBroken() {
        problem(given().get("/api/sample/refusals/no-connection").then(), 503, "unavailable")
                .header("Retry-After", equalTo("1"))
                .body(not(containsString("inside")));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:" + type))
                .body("status", equalTo(status))
                .body("title", matchesPattern(".{5,}"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static ValidatableResponse write(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/sample/notes")
                .then();
    }

    private static UUID note() {
        return UUID.fromString(given().contentType(ContentType.JSON)
                .body("{\"key\": \"ann\", \"number\": 0}")
                .post("/api/sample/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
