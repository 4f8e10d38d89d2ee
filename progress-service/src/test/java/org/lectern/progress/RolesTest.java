package org.lectern.progress;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.progress.notice.StreamReader;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RolesTest {

    private static final String COURSE = "course-of-roles";

    /** Every route of the service. */
    enum Route {
        COURSE_OVERVIEW("GET", "/courses/" + COURSE, null),
        LESSON("PUT", "/courses/" + COURSE + "/lessons/login", "{\"completed\": true}"),
        LAB("PUT", "/courses/" + COURSE + "/labs/first-login", null),
        PLACE("PUT", "/courses/" + COURSE + "/place", "{\"section\": \"login\"}"),
        ATTEMPTS("GET", "/courses/" + COURSE + "/attempts", null),
        MASTERY("GET", "/courses/" + COURSE + "/mastery", null),
        READINESS("GET", "/courses/" + COURSE + "/readiness", null),
        PLAN("GET", "/courses/" + COURSE + "/plan", null),
        SET_PLAN("PUT", "/courses/" + COURSE + "/plan", "{\"examDay\": null, \"goalDays\": 4}"),
        REVIEWS("GET", "/reviews?course=" + COURSE, null),
        KNOWN("PUT", "/reviews/objective-of-login", "{\"course\": \"" + COURSE + "\", \"known\": true}"),
        ACTIVITY("GET", "/activity?course=" + COURSE, null),
        STREAM("GET", "/stream", null),
        NOTES("GET", "/notes", null),
        PUT_NOTE("PUT", "/notes/01935f3a-7c00-7000-8000-0000000000a1", """
                {"course": "course-of-roles", "section": "login", "kind": "bookmark",
                 "passage": {"fingerprint": "00112233445566", "ordinal": 0, "excerpt": "HTTP forgets."}}
                """),
        WRITE_NOTE("PUT", "/notes/01935f3a-7c00-7000-8000-0000000000a1/text", "{\"text\": \"Mine now.\"}"),
        DELETE_NOTE("DELETE", "/notes/01935f3a-7c00-7000-8000-0000000000a1", null);

        private final String method;
        private final String path;
        private final String body;

        Route(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        ValidatableResponse ask(RequestSpecification request) {
            request.contentType(ContentType.JSON);
            return (body == null ? request : request.body(body))
                    .request(method, "/api/progress/me" + path)
                    .then();
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void anonymousIsAskedToLogIn(Route route) {
        refused(route.ask(given()));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void tokenThatIsNotOursIsRefused(Route route) {
        refused(route, Tokens.of("ann").forged());
        refused(route, Tokens.of("ann").expiresAt(Instant.now().minus(Duration.ofMinutes(1))));
        refused(route, Tokens.of("ann").audience("another-api"));
        refused(route, Tokens.of("ann").issuer("http://localhost/realms/other"));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void whoIsNoStudentIsNotAllowed(Route route) {
        route.ask(given().auth().oauth2(Tokens.of("guest").roles("guest").sign()))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:not-allowed"));
    }

    @Test
    void instructorAndAdminAreStudentsToo() throws Exception {
        release();
        for (var token : new String[] {Tokens.student("sam"), Tokens.instructor("ivan"), Tokens.admin("root")}) {
            Route.COURSE_OVERVIEW.ask(given().auth().oauth2(token)).statusCode(200);
            Route.LESSON.ask(given().auth().oauth2(token)).statusCode(200);
            Route.LAB.ask(given().auth().oauth2(token)).statusCode(200);
            Route.PLACE.ask(given().auth().oauth2(token)).statusCode(204);
            Route.KNOWN.ask(given().auth().oauth2(token)).statusCode(204);
            for (var route : new Route[] {
                Route.ATTEMPTS,
                Route.MASTERY,
                Route.READINESS,
                Route.PLAN,
                Route.SET_PLAN,
                Route.REVIEWS,
                Route.ACTIVITY
            }) {
                route.ask(given().auth().oauth2(token)).statusCode(200);
            }
            try (var stream = StreamReader.open(token, null)) {
                stream.next("hello");
            }
        }
    }

    @Test
    void nobodyReachesWhatIsAnothers() {
        release();
        var ann = Learner.fresh();
        ann.mark(COURSE, "login", true).statusCode(200);
        ann.solve(COURSE, "first-login").statusCode(200);
        ann.keepPlace(COURSE, "login", null).statusCode(204);
        var before = ann.course(COURSE).extract().asString();

        for (var other : new Learner[] {
            Learner.fresh(),
            new Learner("ivan-2", Tokens.instructor("ivan-2")),
            new Learner("root-2", Tokens.admin("root-2"))
        }) {
            other.course(COURSE)
                    .body("completed", equalTo(0))
                    .body("labs", empty())
                    .body("place", equalTo(null));
            other.mark(COURSE, "login", false).statusCode(200);
            other.keepPlace(COURSE, "sessions", null).statusCode(204);
            // Who it is comes from the token alone, whatever else the request says.
            other.request()
                    .queryParam("learner", ann.sub())
                    .queryParam("sub", ann.sub())
                    .get("/api/progress/me/courses/" + COURSE)
                    .then()
                    .body("completed", equalTo(0));
            other.request()
                    .get("/api/progress/" + ann.sub() + "/courses/" + COURSE)
                    .then()
                    .statusCode(404);
        }

        ann.course(COURSE).body(equalTo(before));
    }

    private static void release() {
        Bus.send(released(COURSE, 1, section("login", "6.1").with("first-login"), section("sessions", "6.2")));
        Learner.fresh().courseAtRelease(COURSE, 1);
    }

    private static void refused(Route route, Tokens token) {
        refused(route.ask(given().auth().oauth2(token.sign())));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:log-in-first"));
    }
}
