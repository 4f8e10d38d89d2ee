package org.lectern.platform.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ProblemTest {

    private static final String INSTRUCTOR = Tokens.instructor("ivan");

    @Test
    void aMissingTokenIs401() {
        sell("{}", null).statusCode(401).body("type", equalTo("urn:lectern:problem:log-in-first"));
    }

    @Test
    void aForgedTokenIs401() {
        sell("{}", Tokens.of("ivan").roles("instructor").forged().sign()).statusCode(401);
    }

    @Test
    void anExpiredTokenIs401() {
        var token =
                Tokens.of("ivan").roles("instructor").expiresAt(Instant.now().minus(Duration.ofMinutes(2)));
        sell("{}", token.sign()).statusCode(401);
    }

    @Test
    void aTokenForAnotherAudienceIs401() {
        sell("{}", Tokens.of("ivan").roles("instructor").audience("account").sign())
                .statusCode(401);
    }

    @Test
    void aTokenOfAnotherIssuerIs401() {
        sell(
                        "{}",
                        Tokens.of("ivan")
                                .roles("instructor")
                                .issuer("http://localhost:1/realms/lectern")
                                .sign())
                .statusCode(401);
    }

    @Test
    void anotherRoleIs403() {
        sell("{}", Tokens.student("ann")).statusCode(403).body("type", equalTo("urn:lectern:problem:not-allowed"));
    }

    @Test
    void aRefusalNamesItsTypeAndCarriesItsExtensions() {
        sell("{\"customer\": \"ann\", \"price\": 99}", INSTRUCTOR)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:sold-out"))
                .body("detail", equalTo("Come back tomorrow."))
                .body("left", equalTo(0))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void everyViolationIsNamed() {
        sell("{\"customer\": \" \", \"price\": -1}", INSTRUCTOR)
                .statusCode(422)
                .body("errors.field", equalTo(java.util.List.of("customer", "price")));
    }

    @Test
    void aBodyThatIsNoJsonIs400WithItsPlace() {
        sell("{\"customer\": ", INSTRUCTOR).statusCode(400).body("detail", containsString("line 1"));
    }

    @Test
    void anUnknownMemberIs400() {
        sell("{\"customer\": \"ann\", \"price\": 1, \"tip\": 2}", INSTRUCTOR)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("tip"));
    }

    @Test
    void aWrongTypeOfValueIs400() {
        sell("{\"customer\": \"ann\", \"price\": \"much\"}", INSTRUCTOR)
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aFailureOfOursSaysNothingOfTheInside() {
        sell("{\"customer\": \"ann\", \"price\": 98}", INSTRUCTOR)
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("hunter2")))
                .body(not(containsString("Exception")));
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblemsToo() {
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().delete("/loaves").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void aPublicRouteKnowsWhoAsks() {
        given().get("/loaves").then().statusCode(200).body(equalTo("nobody"));
        given().auth().oauth2(Tokens.student("ann")).get("/loaves").then().body(equalTo("Ann Example"));
    }

    @Test
    void theUserIsTheTokens() {
        given().auth()
                .oauth2(Tokens.of("ann").groups("evening").sign())
                .get("/loaves/me")
                .then()
                .statusCode(200)
                .body("sub", equalTo(Tokens.sub("ann")))
                .body("groups", equalTo(java.util.List.of("evening")))
                .body("admin", equalTo(false));
    }

    private static ValidatableResponse sell(String order, String token) {
        var request = given().contentType("application/json").body(order);
        return (token == null ? request : request.auth().oauth2(token))
                .post("/loaves")
                .then();
    }
}
