package org.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.LAPTOP;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Room.Reply;

/** Who may do what: every route of the API for every kind of caller. The course's staff is ivan alone. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RolesTest {

    private static final String NONE = null;
    private static final String EMPTY = "{}";

    /**
     * What the callers get on a route, in the order: the attempt's student (or any, where there is no attempt), another student, instructor of
     * another course, instructor of this course, admin.
     */
    private record Route(
            String operation, String path, String body, Map<String, String> headers, List<Integer> statuses) {}

    private static final List<String> CALLERS = List.of(
            Tokens.student("ann"),
            Tokens.student("ben"),
            Tokens.instructor("nora"),
            Tokens.instructor("ivan"),
            Tokens.admin("root"));

    @Inject
    Campus campus;

    private String course;
    private String published;
    private String draft;
    private String attempt;
    private String practice;

    @BeforeEach
    void courseOfIvanAndAttemptOfAnn() {
        Outside.listen();
        TestClock.reset();
        course = "roles-" + UUID.randomUUID().toString().substring(0, 8);
        campus.course(course, List.of("ivan"));
        published = Campus.publish(Campus.terms(course));
        draft = Campus.create(Campus.terms(course));
        attempt = Campus.start(published, "ann", LAPTOP).getString("attempt");
        practice = Campus.practise(course, "ann", Map.of("scope", "all")).getString("session");
    }

    @Test
    void everyRouteAnswersEveryCallerAsTheDesignSays() {
        for (var route : routes()) {
            for (int caller = 0; caller < CALLERS.size(); caller++) {
                var reply = send(route, CALLERS.get(caller));
                assertThat(reply.status())
                        .as("%s %s for caller %d: %s", route.operation(), route.path(), caller, reply.text())
                        .isEqualTo(route.statuses().get(caller));
                if (reply.status() >= 400) {
                    assertThat(reply.json().path("type").asText()).startsWith("urn:lectern:problem:");
                }
            }
        }
    }

    @Test
    void everyRouteRefusesTheAnonymousAndEveryForgery() {
        var forgeries = new ArrayList<String>();
        forgeries.add(null);
        forgeries.add("garbage");
        forgeries.add(Tokens.of("root")
                .roles("admin", "instructor", "student")
                .forged()
                .sign());
        forgeries.add(Tokens.of("root")
                .roles("admin", "instructor", "student")
                .issuer("http://localhost/realms/x")
                .sign());
        forgeries.add(Tokens.of("root")
                .roles("admin", "instructor", "student")
                .audience("account")
                .sign());
        forgeries.add(Tokens.of("root")
                .roles("admin", "instructor", "student")
                .expiresAt(Instant.now().minus(Duration.ofMinutes(1)))
                .sign());
        for (var route : routes()) {
            for (var forgery : forgeries) {
                var reply = send(route, forgery);
                assertThat(reply.status())
                        .as("%s %s", route.operation(), route.path())
                        .isEqualTo(401);
                assertThat(reply.json().path("type").asText()).isEqualTo("urn:lectern:problem:log-in-first");
            }
        }
    }

    @Test
    void tokenWithoutARoleOpensNothing() {
        var nobody = Tokens.of("nobody").roles("offline_access").sign();
        for (var route : routes()) {
            assertThat(send(route, nobody).status()).as(route.path()).isEqualTo(403);
        }
    }

    @Test
    void everyRouteOfTheDescriptionIsInTheTable() throws IOException {
        var described = new TreeSet<String>();
        var path = "";
        for (var line : Files.readAllLines(
                Path.of(System.getProperty("lectern.root"), "contracts", "openapi", "quiz-service.yaml"))) {
            var found = Pattern.compile("^  (/api\\S+):$").matcher(line);
            var method = Pattern.compile("^    (get|put|post|delete|patch):$").matcher(line);
            if (found.matches()) {
                path = found.group(1);
            } else if (method.matches()) {
                described.add(method.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }

        assertThat(routes().stream().map(Route::operation).distinct()).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void staffThatLooksAtAnAttemptIsInTheAuditTrail() {
        send(route("GET /api/quiz/attempts/{attempt}", NONE, 200), Tokens.instructor("ivan"));

        assertThat(Outside.told("audit.recorded.v1", "course", course)).anySatisfy(told -> {
            assertThat(told.path("act").asText()).isEqualTo("attempt.read");
            assertThat(told.path("actor").asText()).isEqualTo(Tokens.sub("ivan"));
            assertThat(told.path("subject").asText()).isEqualTo(Tokens.sub("ann"));
        });
    }

    @Test
    void studentThatLooksAtTheOwnAttemptIsNot() {
        send(route("GET /api/quiz/attempts/{attempt}", NONE, 200), Tokens.student("ann"));

        assertThat(Outside.told("audit.recorded.v1", "course", course))
                .noneMatch(told -> told.path("act").asText().startsWith("attempt."));
    }

    /** The order matters: what changes something comes last. */
    private List<Route> routes() {
        var device = "{\"device\":\"%s\"}".formatted(LAPTOP);
        return List.of(
                route("GET /api/quiz/exams", NONE, 200, 200, 200, 200, 200),
                route("GET /api/quiz/exams/{exam}", NONE, 200, 200, 200, 200, 200),
                draft("GET /api/quiz/exams/{exam}", NONE, 404, 404, 404, 200, 200),
                draft("GET /api/quiz/exams/{exam}/preview", NONE, 403, 403, 403, 200, 200),
                draft("GET /api/quiz/exams/{exam}/file", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/exams:preview", terms(), 403, 403, 403, 200, 200),
                route("GET /api/quiz/courses/{course}/bank", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/exams", terms(), 403, 403, 403, 201, 201),
                route("POST /api/quiz/exams:check", terms(), 403, 403, 403, 200, 200),
                draft("PUT /api/quiz/exams/{exam}", terms(), 403, 403, 403, 409, 409),
                route("POST /api/quiz/exams/{exam}/renew", terms(), 403, 403, 403, 409, 409),
                route("POST /api/quiz/courses/{course}/packages", EMPTY, 403, 403, 403, 422, 422),
                route("GET /api/quiz/attempts", NONE, 200, 200, 200, 200, 200),
                route("GET /api/quiz/attempts/{attempt}", NONE, 200, 404, 404, 200, 200),
                route("GET /api/quiz/attempts/{attempt}/receipt", NONE, 200, 404, 404, 200, 200),
                route("GET /api/quiz/receipt-keys", NONE, 200, 200, 200, 200, 200),
                route("GET /api/quiz/attempts/{attempt}/review", NONE, 409, 404, 404, 409, 409),
                route(
                        "PUT /api/quiz/attempts/{attempt}/answers/{position}",
                        "{\"device\":\"%s\",\"chosen\":[]}".formatted(LAPTOP),
                        200,
                        404,
                        404,
                        404,
                        404),
                route(
                        "PUT /api/quiz/attempts/{attempt}/flags/{position}",
                        "{\"device\":\"%s\",\"flagged\":true}".formatted(LAPTOP),
                        200,
                        404,
                        404,
                        404,
                        404),
                route("POST /api/quiz/exams/{exam}/attempts", device, 200, 201, 201, 201, 201),
                route("POST /api/quiz/attempts/{attempt}/submit", device, 200, 404, 404, 404, 404),
                route("GET /api/quiz/practice", NONE, 200, 200, 200, 200, 200),
                route(
                        "POST /api/quiz/practice",
                        "{\"course\":\"%s\",\"scope\":\"all\"}".formatted(course),
                        201,
                        201,
                        201,
                        201,
                        201),
                route("GET /api/quiz/practice/{session}", NONE, 200, 404, 404, 404, 404),
                route(
                        "POST /api/quiz/practice/{session}/answers",
                        "{\"position\":1,\"answer\":{\"chosen\":[]},\"certainty\":\"unsure\"}",
                        200,
                        404,
                        404,
                        404,
                        404),
                route("GET /api/quiz/exams/{exam}/accommodations", NONE, 403, 403, 403, 200, 200),
                route("GET /api/quiz/exams/{exam}/learners", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/exams/{exam}/accommodations", extraTime(), 403, 403, 403, 200, 200),
                route("DELETE /api/quiz/exams/{exam}/accommodations/{learner}", NONE, 403, 403, 403, 204, 404),
                route("GET /api/quiz/exams/{exam}/running", NONE, 403, 403, 403, 200, 200),
                route(
                        "POST /api/quiz/exams/{exam}/added-time",
                        "{\"minutes\":5,\"reason\":\"Fire alarm\"}",
                        403,
                        403,
                        403,
                        200,
                        200),
                route("GET /api/quiz/courses/{course}/packages/{hash}/files", NONE, 403, 403, 403, 200, 200),
                route("GET /api/quiz/courses/{course}/questions", NONE, 403, 403, 403, 200, 200),
                route("GET /api/quiz/courses/{course}/questions/{question}", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/courses/{course}/questions", written(), 403, 403, 403, 422, 422),
                route("PUT /api/quiz/courses/{course}/questions/{question}", written(), 403, 403, 403, 422, 422),
                route("DELETE /api/quiz/courses/{course}/questions/{question}", NONE, 403, 403, 403, 409, 409),
                route("POST /api/quiz/courses/{course}/questions/{question}/retire", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/courses/{course}/questions/{question}/bring-back", NONE, 403, 403, 403, 200, 200),
                route("POST /api/quiz/courses/{course}/questions:check", written(), 403, 403, 403, 200, 200),
                route(
                        "POST /api/quiz/courses/{course}/questions:edit",
                        "{\"questions\":[{\"id\":\"q-login-001\",\"version\":9}]}",
                        403,
                        403,
                        403,
                        409,
                        409),
                route("GET /api/quiz/courses/{course}/questions:export", NONE, 403, 403, 403, 409, 409),
                route("POST /api/quiz/courses/{course}/questions:import", EMPTY, 403, 403, 403, 422, 422),
                route("GET /api/quiz/courses/{course}/reports", NONE, 403, 403, 403, 200, 200),
                route(
                        "POST /api/quiz/courses/{course}/questions/{question}/reports/answer",
                        "{\"reports\":[\"%s\"],\"outcome\":\"stays\",\"answer\":\"No.\"}".formatted(practice),
                        403,
                        403,
                        403,
                        404,
                        404),
                route("GET /api/quiz/reports", NONE, 200, 200, 200, 200, 200),
                route(
                        "POST /api/quiz/reports",
                        "{\"session\":\"%s\",\"position\":1,\"kind\":\"typo\"}".formatted(practice),
                        201,
                        404,
                        404,
                        404,
                        404),
                // Closed by now, so that the stream ends by itself.
                route("GET /api/quiz/attempts/{attempt}/stream", NONE, 200, 404, 404, 200, 200),
                draft("POST /api/quiz/exams/{exam}/publish", NONE, 403, 403, 403, 200, 200),
                draft("POST /api/quiz/exams/{exam}/withdraw", NONE, 403, 403, 403, 200, 200));
    }

    private Route route(String operation, String body, Integer... statuses) {
        return route(operation, published, body, statuses);
    }

    private Route draft(String operation, String body, Integer... statuses) {
        return route(operation, draft, body, statuses);
    }

    private Route route(String operation, String exam, String body, Integer... statuses) {
        var path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{course}", course)
                .replace("{exam}", exam)
                .replace("{attempt}", attempt)
                .replace("{session}", practice)
                .replace("{learner}", Tokens.sub("ann"))
                .replace("{hash}", "hash-1")
                .replace("{question}", "q-login-001")
                .replace("{position}", "1");
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Type",
                operation.endsWith("/packages") || operation.endsWith(":import")
                        ? "application/zip"
                        : "application/json");
        if (operation.startsWith("PUT /api/quiz/exams")
                || operation.endsWith("/renew")
                || operation.startsWith("PUT /api/quiz/courses")) {
            headers.put("If-Match", "\"99\"");
        }
        var query = operation.equals("GET /api/quiz/practice") || operation.equals("GET /api/quiz/reports")
                ? "?course=" + course
                : "";
        return new Route(operation, path + query, body, headers, List.of(statuses));
    }

    private static Reply send(Route route, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + route.path()))
                .method(
                        route.operation().substring(0, route.operation().indexOf(' ')),
                        route.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(route.body()));
        route.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Room.send(request.build());
    }

    private static String extraTime() {
        return "{\"learner\":\"%s\",\"extraPercent\":25,\"extraAttempts\":0,\"reason\":\"Certificate\"}"
                .formatted(Tokens.sub("ann"));
    }

    private static String written() {
        return "{\"id\":\"new\",\"type\":\"single\",\"section\":\"login\",\"difficulty\":1}";
    }

    private String terms() {
        try {
            return new ObjectMapper().writeValueAsString(Campus.terms(course));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
