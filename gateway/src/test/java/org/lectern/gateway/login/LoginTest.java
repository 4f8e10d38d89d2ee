package org.lectern.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.gateway.EdgeParts.KEYCLOAK;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;

/** To Keycloak and back, in every way that goes wrong. */
@EdgeTest
class LoginTest {

    private static final String HOME = EdgeParts.url() + "/";

    private final Browser browser = new Browser();

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
    }

    @Test
    void aLoginReturnsToThePageItBeganOn() {
        var page = browser.follow("/login?to=/courses/flask-training");

        assertThat(page.uri()).isEqualTo(URI.create(EdgeParts.url() + "/courses/flask-training"));
        assertThat(browser.me())
                .isEqualTo(browser.me()
                        .put("signedIn", true)
                        .put("username", "ann")
                        .put("name", "Ann Example")
                        .put("accountUrl", KEYCLOAK.url() + "/account"));
        assertThat(browser.me().getJsonArray("roles")).containsExactly("student");
        assertThat(browser.get("/me").headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void nobodyIsSignedInBeforeIt() {
        assertThat(new Browser().get("/me").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void theCodeIsBoundToThisBrowserByPkceStateAndNonce() {
        var location = Browser.location(browser.get("/login"));

        assertThat(location)
                .startsWith(KEYCLOAK.url() + "/auth?")
                .contains(
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "state=",
                        "nonce=",
                        "client_id=lectern-gateway");
        assertThat(location).doesNotContain("prompt");
    }

    @Test
    void registrationIsALoginThatBeginsOnAnotherPage() {
        assertThat(Browser.location(browser.get("/register?to=/today"))).contains("prompt=create");
        assertThat(browser.follow("/register?to=/today").uri()).isEqualTo(URI.create(EdgeParts.url() + "/today"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/a\\b",
                "javascript:alert(1)",
                "evil",
                "",
                "/a\r\nset-cookie: x=y",
                "/\t/evil.example",
                "/ü"
            })
    void aLoginReturnsToNoOtherSite(String to) {
        var page = browser.follow("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

        assertThat(page.uri()).isEqualTo(URI.create(HOME));
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void twoTabsLogInAtTheSameTime() {
        var first = Browser.location(browser.get("/login?to=/today"));
        var second = Browser.location(browser.get("/login?to=/exams"));

        assertThat(browser.follow(second).uri().getPath()).isEqualTo("/exams");
        assertThat(browser.follow(first).uri().getPath()).isEqualTo("/today");
    }

    @Test
    void loginsThatNobodyFinishesDoNotPileUp() {
        for (int i = 0; i < 20; i++) {
            browser.get("/login");
        }

        assertThat(browser.cookieNames().stream().filter(name -> name.startsWith("lectern-login-")))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aReplayedStateLeadsToAFreshLogin() {
        var callback = Browser.location(browser.get(Browser.location(browser.get("/login?to=/today"))));
        browser.get(callback);

        var replayed = browser.get(callback);

        assertThat(replayed.statusCode()).isEqualTo(302);
        assertThat(Browser.location(replayed)).startsWith("/login?");
        assertThat(browser.follow(callback).statusCode()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void anExpiredStateLeadsToAFreshLogin() {
        var callback = Browser.location(browser.get(Browser.location(browser.get("/login?to=/today"))));
        TestClock.advance(Duration.ofMinutes(31));

        browser.follow(callback);

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aCodeThatKeycloakNoLongerTakesLeadsToAFreshLoginOfTheSamePage() {
        var callback = Browser.location(browser.get(Browser.location(browser.get("/login?to=/today"))));

        var page = browser.follow(callback.replaceAll("code=.*", "code=used-before"));

        assertThat(page.uri().getPath()).isEqualTo("/today");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aStateOfAnotherBrowserLogsNobodyIn() {
        var thief = new Browser();
        var callback = Browser.location(thief.get(Browser.location(thief.get("/login"))));

        var answer = browser.get(callback);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void aBrowserWithoutCookiesDoesNotGoRoundForEver() {
        browser.refuseCookies();

        assertThat(browser.follow("/login").uri()).isEqualTo(URI.create(HOME + "?login=failed"));
    }

    @ParameterizedTest
    @CsvSource({"access_denied,''", "server_error,unexpected", "temporarily_unavailable,''"})
    void whatKeycloakRefusesIsSaidOnAPageOfOurs(String error, String description) {
        assertThat(Browser.location(refusedWith(error, description))).isEqualTo("/?login=failed");
    }

    @Test
    void aLoginPageThatStoodTooLongBeginsAnew() {
        var answer = refusedWith("temporarily_unavailable", "authentication_expired");

        assertThat(Browser.location(answer)).startsWith("/login?");
        assertThat(browser.follow(Browser.location(answer)).uri().getPath()).isEqualTo("/today");
    }

    private HttpResponse<String> refusedWith(String error, String description) {
        var asked = Browser.location(browser.get("/login?to=/today"));
        var state = asked.replaceAll(".*[?&]state=([^&]*).*", "$1");
        return browser.get("/login/callback?error=" + error + "&error_description=" + description + "&state=" + state);
    }

    @Test
    void keycloakAwayIsSaidOnAPageOfOurs() {
        var callback = Browser.location(browser.get(Browser.location(browser.get("/login"))));
        KEYCLOAK.stop();
        try {
            assertThat(Browser.location(new Browser().get("/login"))).isEqualTo("/?login=failed");
            assertThat(Browser.location(browser.get(callback))).isEqualTo("/?login=failed");
        } finally {
            KEYCLOAK.start();
        }
    }

    @Test
    void aForgedTokenLogsNobodyIn() {
        KEYCLOAK.forge(true);
        try {
            assertThat(browser.follow("/login").uri()).isEqualTo(URI.create(HOME + "?login=failed"));
        } finally {
            KEYCLOAK.forge(false);
        }
        assertThat(browser.isSignedIn()).isFalse();
    }
}
