package org.lectern.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.gateway.EdgeParts.KEYCLOAK;
import static org.lectern.gateway.EdgeParts.PROGRESS;
import static org.lectern.gateway.EdgeParts.QUIZ;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;
import org.lectern.gateway.TestKeycloak;

/** A session from its first request to its last. */
@EdgeTest
class SessionTest {

    private static final String SAVE = "/api/quiz/attempts/1/answers/1";
    private static final String MINE = "/api/progress/me/courses/flask-training";

    @Inject
    Sessions sessions;

    @Inject
    Rush rush;

    @Inject
    SessionConfig config;

    private boolean keycloakStopped;

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
    }

    @AfterEach
    void keycloakIsBack() {
        if (keycloakStopped) {
            KEYCLOAK.start();
        }
        KEYCLOAK.forge(false);
        KEYCLOAK.holdRefreshes().countDown();
        TestClock.goOn();
    }

    private void stopKeycloak() {
        KEYCLOAK.stop();
        keycloakStopped = true;
    }

    private void startKeycloak() {
        KEYCLOAK.start();
        keycloakStopped = false;
    }

    @Test
    void theBrowserHoldsNothingThatItsScriptsOrOthersCanRead() {
        var browser = new Browser();
        KEYCLOAK.nextUser("ann");
        var response = browser.get("/login");
        response = browser.get(Browser.location(response));
        response = browser.get(Browser.location(response));

        var lines = response.headers().allValues("set-cookie").stream()
                .filter(line -> !line.contains("Max-Age=0"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).contains("HttpOnly", "SameSite=Lax"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).containsPattern("eyJ[\\w-]+\\."));
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(4096));
    }

    @Test
    void theServiceGetsTheTokenOfTheSession() {
        var ann = Browser.loggedIn("ann");

        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);

        assertThat(PROGRESS.calls().getLast().headers().get("authorization")).startsWith("Bearer ey");
    }

    @Test
    void aStaleGarbledOrForeignCookieReadsAPublicLesson() {
        var ann = Browser.loggedIn("ann");
        var value = ann.cookie("lectern-session");
        var flipped = value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A') + value.substring(41);
        KEYCLOAK.endLoginsOf("ann");
        TestClock.advance(Duration.ofHours(30));

        for (var cookie :
                List.of(value, flipped, "garbage", "", "1", "9x", "2" + value, "1%%%", "1" + "A".repeat(3000))) {
            var browser = new Browser();
            browser.setCookie("lectern-session", cookie);
            assertThat(browser.get("/api/content/courses/flask-training/lessons/6.1")
                            .statusCode())
                    .as(cookie)
                    .isEqualTo(200);
            assertThat(browser.get("/assets/index-AbC123.js").statusCode()).isEqualTo(200);
            assertThat(browser.get(MINE).statusCode()).isEqualTo(401);
            assertThat(browser.isSignedIn()).isFalse();
        }
    }

    @Test
    void fiftyRequestsAtTheMomentOfExpiryCauseOneRefreshAndNoError() {
        var ann = Browser.loggedIn("ann");
        TestClock.advance(TestKeycloak.TOKEN_LIFE);
        int before = KEYCLOAK.refreshes();
        var gate = KEYCLOAK.holdRefreshes();

        var answers = IntStream.range(0, 50)
                .mapToObj(i -> ann.sendLater(i % 2 == 0 ? ann.request(MINE) : ann.written(SAVE, "PUT", text())))
                .toList();
        await().until(() -> KEYCLOAK.refreshes() > before);
        gate.countDown();

        assertThat(answers).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).hasSize(1);
        });
        assertThat(KEYCLOAK.refreshes() - before).isEqualTo(1);
        assertThat(tokensSeen()).hasSize(1);
    }

    @Test
    void theOldCookieStillServesWhoMissedTheNewOne() {
        var ann = Browser.loggedIn("ann");
        var late = ann.copy();
        TestClock.advance(TestKeycloak.TOKEN_LIFE);
        ann.get(MINE);
        int before = KEYCLOAK.refreshes();

        assertThat(late.get(MINE).statusCode()).isEqualTo(200);

        assertThat(late.cookie("lectern-session")).isEqualTo(ann.cookie("lectern-session"));
        assertThat(KEYCLOAK.refreshes()).isEqualTo(before);
    }

    @Test
    void aTokenIsRenewedEarlyAndNoRequestWaitsForIt() {
        var ann = Browser.loggedIn("ann");
        TestClock.advance(Duration.ofSeconds(151));
        int before = KEYCLOAK.refreshes();
        var gate = KEYCLOAK.holdRefreshes();

        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        await().until(() -> KEYCLOAK.refreshes() == before + 1);
        gate.countDown();

        var first = ann.cookie("lectern-session");
        await().until(() -> {
            ann.get(MINE);
            return !ann.cookie("lectern-session").equals(first);
        });
        assertThat(KEYCLOAK.refreshes()).isEqualTo(before + 1);
    }

    @Test
    void aRenewalGivesWayToARushButNotForLong() {
        TestClock.stop();
        var ann = Browser.loggedIn("ann");
        TestClock.advance(Duration.ofSeconds(151));
        rushBegins();
        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        sessions.renewWhoWasSeenLately();

        TestClock.advance(Duration.ofSeconds(30));
        rushBegins();
        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        // One that had been renewed in the rush would have half a minute less.
        await().untilAsserted(() -> assertThat(left(ann)).isGreaterThan(Duration.ofSeconds(280)));
    }

    @Test
    void keycloakAwayFor90SecondsFailsNoSaveOfARushEither() {
        TestClock.stop();
        var ann = Browser.loggedIn("ann");
        var least = config.renewBefore().minus(config.giveWay()).plusSeconds(1);
        TestClock.advance(TestKeycloak.TOKEN_LIFE.minus(least));
        rushBegins();
        saves(ann);
        assertThat(left(ann)).isLessThanOrEqualTo(least);

        savesWhileKeycloakIsAwayFor90Seconds(ann, this::rushBegins);
    }

    /** Of this moment: the clock stands still. */
    private void rushBegins() {
        for (int asked = 0; asked <= Rush.MANY; asked++) {
            rush.note(TestClock.now());
        }
    }

    @Test
    void keycloakAwayFor90SecondsFailsNoSaveWheneverItBegins() {
        for (int age = 0; age < 300; age += 30) {
            var ann = Browser.loggedIn("ann");
            TestClock.advance(Duration.ofSeconds(age));
            saves(ann);
            await().untilAsserted(() -> assertThat(left(ann)).isGreaterThanOrEqualTo(Duration.ofSeconds(149)));

            savesWhileKeycloakIsAwayFor90Seconds(ann, () -> {});
        }
    }

    private void savesWhileKeycloakIsAwayFor90Seconds(Browser browser, Runnable meanwhile) {
        stopKeycloak();
        for (int second = 0; second < 90; second += 10) {
            meanwhile.run();
            saves(browser);
            TestClock.advance(Duration.ofSeconds(10));
        }
        startKeycloak();
        meanwhile.run();
        saves(browser);
    }

    private static void saves(Browser browser) {
        assertThat(browser.put(SAVE, "{\"option\":\"a\"}").statusCode()).isEqualTo(200);
    }

    /** What is left of the token that this browser's requests would carry. */
    private Duration left(Browser browser) {
        var session = sessions.find(browser.cookie("lectern-session")).orElseThrow();
        return Duration.between(TestClock.now(), session.held().expiresAt());
    }

    @Test
    void whoReadsQuietlyIsRenewedTooAndMeetsARestartWithALivingToken() {
        var ann = Browser.loggedIn("ann");
        for (int minute = 0; minute < 10; minute++) {
            TestClock.advance(Duration.ofMinutes(1));
            sessions.renewWhoWasSeenLately();
            await().untilAsserted(() -> assertThat(left(ann)).isGreaterThan(Duration.ofSeconds(149)));
        }
        stopKeycloak();
        TestClock.advance(Duration.ofSeconds(90));

        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
    }

    @Test
    void manyAreRenewedFewAtATime() {
        var browsers = IntStream.range(0, Sessions.AT_ONCE + 3)
                .mapToObj(number -> Browser.loggedIn("many-" + number))
                .toList();
        int before = KEYCLOAK.refreshes();
        var gate = KEYCLOAK.holdRefreshes();
        TestClock.advance(Duration.ofSeconds(151));

        sessions.renewWhoWasSeenLately();
        await().during(Duration.ofSeconds(2))
                .until(() -> KEYCLOAK.refreshes() - before, started -> started <= Sessions.AT_ONCE);
        gate.countDown();

        await().untilAsserted(() -> assertThat(browsers)
                .allSatisfy(browser -> assertThat(left(browser)).isGreaterThan(Duration.ofSeconds(149))));
    }

    @Test
    void whoHasGoneIsNotRenewedForEver() {
        Browser.loggedIn("gone");
        TestClock.advance(Duration.ofMinutes(16));
        int before = KEYCLOAK.refreshes();

        sessions.renewWhoWasSeenLately();

        assertThat(KEYCLOAK.refreshes()).isEqualTo(before);
    }

    @Test
    void anExpiredTokenWhileKeycloakIsAwayIsAProblemThatPasses() {
        var ann = Browser.loggedIn("ann");
        stopKeycloak();
        TestClock.advance(TestKeycloak.TOKEN_LIFE);

        var refused = ann.put(SAVE, "{}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:lectern:problem:unavailable");
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(ann.get("/api/content/courses").statusCode()).isEqualTo(200);
        assertThat(ann.isSignedIn()).isTrue();

        startKeycloak();
        TestClock.advance(Duration.ofSeconds(3));
        saves(ann);
    }

    @Test
    void aSessionLongerThanTheLongestExamStays() {
        var ann = Browser.loggedIn("ann");
        for (int hour = 0; hour < 11; hour++) {
            TestClock.advance(Duration.ofHours(1));
            saves(ann);
        }
    }

    @Test
    void aLoggedOutSessionIsRememberedForAsLongAsTheRealmLetsOneLive() throws IOException {
        var realm = new JsonObject(Files.readString(
                        Path.of(System.getProperty("lectern.root"), "deploy/keycloak/lectern-realm.json")))
                .getJsonObject("spec")
                .getJsonObject("realm");

        assertThat(config.rememberEnded())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(realm.getInteger("ssoSessionMaxLifespan")))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(realm.getInteger("ssoSessionMaxLifespanRememberMe")));
    }

    @Test
    void aSessionThatKeycloakEndedIsOverAtTheNextRenewal() {
        var ann = Browser.loggedIn("dismissed");
        KEYCLOAK.endLoginsOf("dismissed");
        TestClock.advance(TestKeycloak.TOKEN_LIFE);

        var answer = ann.get(MINE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:lectern:problem:not-signed-in");
        assertThat(ann.cookieNames()).doesNotContain("lectern-session");
        assertThat(ann.isSignedIn()).isFalse();
    }

    @Test
    void aRenewalWithAForgedTokenIsNotTaken() {
        var ann = Browser.loggedIn("ann");
        KEYCLOAK.forge(true);
        TestClock.advance(TestKeycloak.TOKEN_LIFE);

        assertThat(ann.get(MINE).statusCode()).isEqualTo(503);

        assertThat(PROGRESS.calls()).isEmpty();
    }

    @Test
    void anApiCallWithoutASessionIsRefusedAsAProblem() {
        HttpResponse<String> answer = new Browser().get(MINE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:lectern:problem:not-signed-in");
        assertThat(PROGRESS.calls()).isEmpty();
    }

    private static BodyPublisher text() {
        return BodyPublishers.ofString("{}");
    }

    private static HashSet<String> tokensSeen() {
        var tokens = new HashSet<String>();
        List.of(QUIZ, EdgeParts.QUIZ_2, PROGRESS)
                .forEach(service -> service.calls()
                        .forEach(call -> tokens.add(call.headers().get("authorization"))));
        return tokens;
    }
}
