package org.lectern.platform.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class TokenTest {

    @Test
    void userIsWhatTheVerifiedTokenSays() {
        get("/me", Tokens.of("ann").groups("class-a").sign())
                .statusCode(200)
                .body("sub", equalTo(Tokens.sub("ann")))
                .body("username", equalTo("ann"))
                .body("name", equalTo("Ann Example"))
                .body("groups", contains("class-a"))
                .body("instructor", equalTo(false))
                .body("admin", equalTo(false));
    }

    @Test
    void adminIsAnInstructorToo() {
        get("/me", Tokens.admin("root")).body("instructor", equalTo(true)).body("admin", equalTo(true));
        get("/staff", Tokens.admin("root")).statusCode(200);
        get("/staff", Tokens.instructor("ivan")).statusCode(200);
    }

    @Test
    void studentIsNoStaff() {
        get("/staff", Tokens.student("ann"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:not-allowed"));
    }

    @Test
    void tokenOfAnotherKeyIsRefused() {
        refused(Tokens.of("ann").forged().sign());
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(Tokens.of("ann").issuer("http://localhost/realms/other").sign());
    }

    @Test
    void tokenForAnotherAudienceIsRefused() {
        refused(Tokens.of("ann").audience("another-api").sign());
    }

    @Test
    void expiredTokenIsRefused() {
        refused(Tokens.of("ann")
                .expiresAt(Instant.now().minus(Duration.ofMinutes(1)))
                .sign());
    }

    @Test
    void tamperedTokenIsRefused() {
        var parts = Tokens.student("ann").split("\\.", -1);
        var other = Tokens.admin("ann").split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void tokenIsRefusedWhenItExpiresBetweenTwoRequests() {
        var token = Tokens.of("ann")
                .expiresAt(Instant.now().plus(Duration.ofSeconds(3)))
                .sign();
        get("/me", token).statusCode(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> refused(token));
    }

    @Test
    void oneWhoIsRememberedLendsNothingToAnother() {
        get("/staff", Tokens.admin("root")).statusCode(200);
        get("/staff", Tokens.student("ann")).statusCode(403);
        get("/staff", Tokens.admin("root")).statusCode(200);

        get("/me", Tokens.student("ben")).body("sub", equalTo(Tokens.sub("ben")));
        get("/me", Tokens.student("ann")).body("sub", equalTo(Tokens.sub("ann")));
    }

    @Test
    void signatureOfARememberedTokenIsNotTakenFromItsPayload() {
        var token = Tokens.student("ann");
        get("/me", token).statusCode(200);

        refused(token.substring(0, token.lastIndexOf('.') + 1)
                + Tokens.of("ann").forged().sign().split("\\.", -1)[2]);
    }

    @Test
    void unsignedTokenIsRefused() {
        var payload = Tokens.admin("ann").split("\\.", -1)[1];
        refused("eyJhbGciOiJub25lIn0." + payload + ".");
    }

    @Test
    void garbageIsRefused() {
        refused("garbage");
    }

    @Test
    void anonymousIsAskedToLogIn() {
        given().get("/api/sample/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:log-in-first"))
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void publicRouteNeedsNoToken() {
        given().get("/api/sample/public").then().statusCode(200).body("anonymous", equalTo(true));
    }

    private static void refused(String token) {
        get("/me", token)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:log-in-first"));
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get("/api/sample" + path).then();
    }
}
