package org.lectern.progress.classroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.progress.Told.releasedBy;
import static org.lectern.progress.Told.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;

/** Who may look at a class: the course's staff and admins. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ClassRolesTest {

    private static final String COURSE = "course-of-staff";

    private final Learner ann = new Learner("ann-of-staff", Tokens.student("ann-of-staff"));

    enum Route {
        CLASS("/class"),
        EXPORT("/class/export"),
        FAILURES("/class/failures"),
        STUDENT("/learners/" + Tokens.sub("ann-of-staff"));

        private final String path;

        Route(String path) {
            this.path = path;
        }

        ValidatableResponse ask(String token) {
            var request = token == null ? given() : given().auth().oauth2(token);
            return request.get("/api/progress/courses/" + COURSE + path).then();
        }
    }

    @BeforeEach
    void courseWhoseStaffIsNamed() {
        Bus.send(releasedBy(List.of("ivan-of-staff"), COURSE, 1, section("login", "6.1")));
        ann.courseAtRelease(COURSE, 1);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void anonymousIsAskedToLogIn(Route route) {
        refused(route.ask(null));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void tokenThatIsNotOursIsRefused(Route route) {
        var forged = Tokens.of("ivan-of-staff").roles("instructor", "student").forged();
        var expired = Tokens.of("ivan-of-staff")
                .roles("instructor", "student")
                .expiresAt(Instant.now().minus(Duration.ofMinutes(1)));

        refused(route.ask(forged.sign()));
        refused(route.ask(expired.sign()));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void noStudentSeesIt(Route route) {
        for (var student : List.of("ann-of-staff", "another-student")) {
            route.ask(Tokens.student(student)).statusCode(403).body("type", equalTo("urn:lectern:problem:not-allowed"));
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void staffOfAnotherCourseDoNotSeeIt(Route route) {
        route.ask(Tokens.instructor("ida-of-another"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:not-staff"));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void staffOfTheCourseAndAdminsSeeIt(Route route) {
        route.ask(Tokens.instructor("ivan-of-staff")).statusCode(200);
        route.ask(Tokens.admin("root")).statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).body("type", equalTo("urn:lectern:problem:log-in-first"));
    }
}
