package org.lectern.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.gateway.EdgeParts.CONTENT;
import static org.lectern.gateway.EdgeParts.PROGRESS;
import static org.lectern.gateway.EdgeParts.QUIZ;
import static org.lectern.gateway.EdgeParts.QUIZ_2;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.gateway.Browser;
import org.lectern.gateway.EdgeParts;
import org.lectern.gateway.EdgeTest;
import org.lectern.gateway.TestClock;

/** A request on its way to a service. */
@EdgeTest
class ProxyTest {

    private static final String LESSON = "/api/content/courses/flask-training/lessons/6.1";
    private static final String MINE = "/api/progress/me/courses/flask-training";
    private static final String DONE = MINE + "/lessons/6.1";

    private Browser ann;
    private final Browser anybody = new Browser();

    @BeforeEach
    void everybodyIsUp() {
        EdgeParts.reset();
        ann = Browser.loggedIn("ann");
    }

    @Test
    void theGuideIsForAnybodyAndTheRestIsNot() {
        assertThat(anybody.get(LESSON).statusCode()).isEqualTo(200);
        assertThat(anybody.get("/api/content/search?q=login").statusCode()).isEqualTo(200);
        assertThat(anybody.get(MINE).statusCode()).isEqualTo(401);
        assertThat(anybody.get("/api/quiz/exams").statusCode()).isEqualTo(401);
        assertThat(anybody.put("/api/content/courses/x/lessons/y/draft", "{}").statusCode())
                .isEqualTo(401);
        assertThat(CONTENT.calls()).hasSize(2);
        assertThat(PROGRESS.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/content/../progress/me", "/api/content/%2e%2e/progress/me", "/api//content/../quiz/exams"})
    void dotsDoNotLeadOutOfWhatIsPublic(String path) {
        assertThat(anybody.get(path).statusCode()).isIn(401, 404);
        assertThat(PROGRESS.calls()).isEmpty();
        assertThat(CONTENT.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/content", "/api/payroll/x"})
    void whatIsNoServiceIsNotFound(String path) {
        assertThat(ann.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pathAndQueryArriveAsTheyWereWritten() {
        ann.get("/api/content/search?q=login%20view&course=a%26b");

        assertThat(CONTENT.calls().getLast().uri()).isEqualTo("/api/content/search?q=login%20view&course=a%26b");
    }

    @Test
    void theBrowserSaysNothingAboutWhoItIsOrWhereItComesFrom() {
        ann.send(ann.request(MINE)
                .header("Authorization", "Bearer forged")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "1.2.3.4")
                .header("Proxy-Authorization", "x")
                .header("TE", "trailers")
                .header("Accept-Language", "de"));

        var headers = PROGRESS.calls().getLast().headers();
        assertThat(headers.getAll("authorization")).hasSize(1).allMatch(value -> value.startsWith("Bearer ey"));
        assertThat(headers.getAll("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("x-forwarded-proto")).containsExactly("http");
        assertThat(headers.getAll("x-forwarded-host"))
                .containsExactly(EdgeParts.url().substring("http://".length()));
        assertThat(headers.getAll("forwarded")).singleElement().asString().contains("for=\"127.0.0.1\"", "proto=http");
        assertThat(headers.names())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("cookie", "x-real-ip", "x-forwarded-prefix", "proxy-authorization", "te");
        assertThat(headers.get("accept-language")).isEqualTo("de");
    }

    @Test
    void anAnonymousReaderHasNoAuthorization() {
        anybody.send(anybody.request(LESSON).header("Authorization", "Bearer forged"));

        assertThat(CONTENT.calls().getLast().headers().contains("authorization"))
                .isFalse();
    }

    @Test
    void theAnswerArrivesWithItsHeadersAndOurs() {
        CONTENT.does(call -> {
            call.request()
                    .response()
                    .putHeader("etag", "\"abc\"")
                    .putHeader("content-security-policy", "default-src *")
                    .putHeader("x-content-type-options", "sniff");
            call.answer(201, "{\"a\":1}");
        });

        var answer = anybody.get(LESSON);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"a\":1}");
        assertThat(answer.headers().allValues("etag")).containsExactly("\"abc\"");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
    }

    @Test
    void aConditionalReadIsAnswered304() {
        CONTENT.does(call -> call.request()
                .response()
                .setStatusCode(304)
                .putHeader("etag", "\"abc\"")
                .end());

        var answer = anybody.get(LESSON, "If-None-Match", "\"abc\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(CONTENT.calls().getLast().headers().get("if-none-match")).isEqualTo("\"abc\"");
    }

    @Test
    void headAnswersWithoutABody() {
        CONTENT.does(call ->
                call.request().response().putHeader("content-length", "1234").end());

        var answer = anybody.send(anybody.request(LESSON).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-length")).contains("1234");
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, , 1, 200",
        "same-origin, , 0, 403",
        "same-origin, , , 403",
        "same-site, , 1, 403",
        "cross-site, OURS, 1, 403",
        "none, , 1, 403",
        ", OURS, 1, 200",
        ", OURS, , 403",
        ", http://evil.example, 1, 403",
        ", null, 1, 403",
        ", , 1, 403"
    })
    void aWriteProvesThatAPageOfOursSentIt(String site, String origin, String mark, int status) {
        var request = ann.request(DONE).PUT(BodyPublishers.ofString("{}"));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("OURS") ? EdgeParts.url() : origin);
        }
        if (mark != null) {
            request.header("X-Lectern", mark);
        }

        var answer = ann.send(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(PROGRESS.calls()).hasSize(status == 200 ? 1 : 0);
        if (status == 403) {
            assertThat(new JsonObject(answer.body()).getString("type"))
                    .isEqualTo("urn:lectern:problem:cross-site-write");
        }
    }

    @Test
    void aReadThatBrokeBeforeTheFirstByteIsRepeatedOnce() {
        breaksOff(1);
        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        assertThat(PROGRESS.calls()).hasSize(2);

        breaksOff(2);
        assertUnavailable(ann.get(MINE));
        assertThat(PROGRESS.calls()).hasSize(2);
    }

    @Test
    void aPutThatBrokeIsRepeatedOnceWithItsWholeBody() {
        breaksOff(1);

        assertThat(ann.put(DONE, "{\"completed\":true}").statusCode()).isEqualTo(200);

        assertThat(PROGRESS.calls())
                .hasSize(2)
                .allMatch(call -> call.body().toString().equals("{\"completed\":true}"));
    }

    @Test
    void aPostThatBrokeIsNeverRepeated() {
        breaksOff(1);

        assertUnavailable(ann.post(MINE, "{}"));

        assertThat(PROGRESS.calls()).hasSize(1);
    }

    @Test
    void aPostThatBrokeIsAnsweredOverHttp2Too() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var before = http.send(ann.request(MINE).build(), BodyHandlers.ofString());
            assertThat(before.version()).isEqualTo(HttpClient.Version.HTTP_2);
            breaksOff(1);

            assertUnavailable(http.send(
                    ann.written(MINE, "POST", BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString()));
        }
    }

    @Test
    void aLargePutIsNotKeptAndNotRepeated() {
        breaksOff(1);

        assertUnavailable(ann.put(DONE, "x".repeat(70_000)));

        assertThat(PROGRESS.calls()).hasSize(1);
    }

    /** The rest of the body has nowhere to go; it must neither hang nor be answered twice. */
    @Test
    void anUploadWhoseServiceDiesIsAnsweredOnceAndTheNextRequestIsServed() {
        for (int upload = 0; upload < 5; upload++) {
            breaksOff(1);
            assertUnavailable(ann.post(MINE, "x".repeat(900_000)));
            assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
        }
    }

    /** The first so many requests from now on meet a process that dies. */
    private static void breaksOff(int times) {
        PROGRESS.reset();
        var left = new AtomicInteger(times);
        PROGRESS.does(call -> {
            if (left.getAndDecrement() > 0) {
                call.breakOff();
            } else {
                call.answer(200, "{}");
            }
        });
    }

    @Test
    void aServiceThatIsDownIsAProblemThatSaysWhenToComeBack() {
        PROGRESS.stop();
        try {
            assertUnavailable(ann.get(MINE));
            assertUnavailable(ann.put(DONE, "{}"));
            assertUnavailable(ann.post(MINE, "{}"));
        } finally {
            PROGRESS.start();
        }
        assertThat(ann.get(MINE).statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:lectern:problem:unavailable");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAProblemOfItsOwn() {
        PROGRESS.does(_ -> {});

        var answer = ann.get(MINE);

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:lectern:problem:timed-out");
        assertThat(PROGRESS.calls()).hasSize(1);
    }

    @Test
    void replicasTakeTurns() {
        // Whichever was down in another test counts as up again.
        TestClock.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            ann.get("/api/quiz/exams");
        }

        assertThat(QUIZ.calls()).hasSize(5);
        assertThat(QUIZ_2.calls()).hasSize(5);
    }

    @Test
    void aReplicaThatIsDownIsPassedOverForEveryMethod() {
        QUIZ.stop();
        try {
            for (int i = 0; i < 4; i++) {
                assertThat(ann.get("/api/quiz/exams").statusCode()).isEqualTo(200);
                assertThat(ann.put("/api/quiz/attempts/1/answers/1", "{}").statusCode())
                        .isEqualTo(200);
                assertThat(ann.post("/api/quiz/exams/e/attempts", "{}").statusCode())
                        .isEqualTo(200);
            }
        } finally {
            QUIZ.start();
        }
        assertThat(QUIZ_2.calls()).hasSize(12);
    }

    @Test
    void aBodyHasItsLimit() {
        var packages = "/api/quiz/courses/flask-training/packages";
        var megabytes = new byte[3 * 1024 * 1024];

        assertThat(ann.send(ann.written(packages, "POST", BodyPublishers.ofByteArray(megabytes)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ann.send(ann.written(
                                "/api/content/courses/x/releases", "POST", BodyPublishers.ofByteArray(megabytes)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(CONTENT.calls().getLast().body().length()).isEqualTo(megabytes.length);

        var answer = ann.send(ann.written("/api/quiz/exams", "POST", BodyPublishers.ofByteArray(megabytes)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:lectern:problem:too-large");
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsHasTheSameLimit() {
        var small = ann.written(
                DONE, "PUT", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[500_000])));
        assertThat(ann.send(small).statusCode()).isEqualTo(200);
        assertThat(PROGRESS.calls().getLast().body().length()).isEqualTo(500_000);

        var large = ann.written(
                DONE, "PUT", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_100_000])));
        assertThat(ann.send(large).statusCode()).isEqualTo(413);
    }

    @Test
    void aRefusedBodyDoesNotBlockTheConnection() {
        for (int i = 0; i < 5; i++) {
            assertThat(anybody.put(DONE, "x".repeat(900_000)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        CONTENT.does(call -> call.request().response().end("x".repeat(5_000_000)));
        assertThat(anybody.get(LESSON).body()).hasSize(5_000_000);

        CONTENT.does(call -> call.request().response().setChunked(true).end("x".repeat(5_000_000)));
        assertThat(anybody.get(LESSON).body()).hasSize(5_000_000);
    }
}
