package org.lectern.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.gateway.EdgeParts.KEYCLOAK;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;

/** The end of a session. */
@EdgeTest
class LogoutTest {

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
    }

    @Test
    void logoutEndsTheSessionHereAndAtKeycloak() {
        var leaver = Browser.loggedIn("leaver");

        var answer = leaver.post("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("location"))
                .startsWith(KEYCLOAK.url() + "/logout?")
                .contains("id_token_hint=ey", "client_id=lectern-gateway", "post_logout_redirect_uri=http");
        assertThat(leaver.cookieNames()).isEmpty();
        assertThat(leaver.isSignedIn()).isFalse();
        assertThat(KEYCLOAK.knowsLoginOf("leaver")).isFalse();
    }

    @Test
    void theBrowserCanNameItsSessionToKeycloakForAsLongAsItHasOne() {
        var ann = new Browser();
        KEYCLOAK.nextUser("ann");
        var keycloak = ann.get(Browser.location(ann.get("/login")));

        var back = ann.get(Browser.location(keycloak));

        assertThat(back.headers().allValues("set-cookie"))
                .filteredOn(line -> line.startsWith("lectern-session=") || line.startsWith("lectern-logout="))
                .hasSize(2)
                .noneMatch(line -> line.contains("Max-Age") || line.contains("Expires"));
    }

    @Test
    void aCopiedCookieIsRefusedAfterLogout() {
        var leaver = Browser.loggedIn("ann");
        var thief = leaver.copy();
        leaver.post("/logout", "");

        assertThat(thief.get("/api/progress/me/courses/flask-training").statusCode())
                .isEqualTo(401);
        TestClock.advance(Duration.ofHours(1));
        assertThat(thief.get("/api/progress/me/courses/flask-training").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCopiedCookieIsRefusedAlsoWhenKeycloakWasAwayAtLogout() {
        var leaver = Browser.loggedIn("ann");
        var thief = leaver.copy();
        KEYCLOAK.stop();
        try {
            assertThat(leaver.post("/logout", "").statusCode()).isEqualTo(200);
        } finally {
            KEYCLOAK.start();
        }
        TestClock.advance(Duration.ofMinutes(6));

        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void whoIsNotSignedInLogsOutToo() {
        var answer = new Browser().post("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("location")).isEqualTo(EdgeParts.url() + "/");
    }

    @Test
    void anotherSiteCannotLogSomebodyOut() {
        var ann = Browser.loggedIn("ann");

        var answer = ann.send(ann.request("/logout").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ann.isSignedIn()).isTrue();
    }

    @Test
    void aLinkLogsNobodyOut() {
        var ann = Browser.loggedIn("ann");

        assertThat(ann.get("/logout", "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(ann.isSignedIn()).isTrue();
    }
}
