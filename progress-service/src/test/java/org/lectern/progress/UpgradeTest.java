package org.lectern.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.platform.testing.ErasureRunbook;
import org.lectern.platform.testing.KeptRelease;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.MigrationRules;
import org.lectern.platform.testing.Unchanged;
import org.lectern.platform.testing.UpgradedParts;
import org.lectern.progress.Told.Sitting;

/** This version on what the release before has left, beside whose processes it starts. New facts come when everything else has been looked at. */
@QuarkusTest
@QuarkusTestResource(value = UpgradedParts.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    private static final String COURSE = "flask-training";

    private final KeptRelease before = KeptRelease.newest();

    @Test
    @Order(1)
    void everybodySeesWhatTheySawBefore() {
        assertThat(before.seen("progress"))
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(Unchanged.differences(
                                seen.body(), new ObjectMapper().readTree(as(seen.user(), seen.path()))))
                        .as("%s for %s", seen.path(), seen.user())
                        .isEmpty());
    }

    @Test
    @Order(2)
    void projectionsMadeAnewFromTheEventsOfTheReleaseBeforeAreTheSame() {
        List.of("content.course", "quiz.exam", "quiz.learning").forEach(topic -> Bus.send(before.messages(topic)));

        given().post(ManagementInterface.url() + "/q/projections/rebuild")
                .then()
                .statusCode(200);

        everybodySeesWhatTheySawBefore();
    }

    @Test
    @Order(3)
    void statementsOfTheReleaseBeforeAreStillRight() throws SQLException {
        try (var connection = LecternParts.database().open()) {
            assertThat(before.refusedStatements("progress", connection)).isEmpty();
        }
    }

    /** What was kept has a person in almost every table that may have one. */
    @Test
    @Order(3)
    void runbookOfAnErasureForgetsEverybodyWhomThisServiceKnows() throws SQLException {
        var runbook = ErasureRunbook.of("progress");

        assertThat(runbook.unnamed()).isEmpty();
        for (var person : before.people()) {
            assertThat(runbook.remainders(person)).isEmpty();
        }
        // What 1.0 was kept from had too few answers to tell how ready somebody is, and nobody in a group.
        assertThat(runbook.idle(before.people()))
                .containsExactly(
                        "delete from progress.prediction where learner = :'learner'",
                        "delete from progress.class_group where learner = :'learner'");
    }

    @Test
    @Order(3)
    void migrationsSinceTheReleaseBeforeLeaveItRunning() {
        var scripts = Path.of(System.getProperty("lectern.root"), "progress-service/src/main/resources/db/migration");

        assertThat(MigrationRules.violations(scripts, before.migratedTo("progress")))
                .isEmpty();
    }

    @Test
    @Order(4)
    void factsOfThisVersionAreFoldedBesideThoseOfTheReleaseBefore() {
        var student = new Learner("student", before.token("student"));
        var old = student.course(COURSE).extract().jsonPath().getList("attempts.attempt");
        var sitting = Sitting.of(COURSE, "exam-of-now", before.sub("student"), 1, before.keptAt());

        Bus.send(sitting.started(), sitting.submitted(), sitting.graded(8, "authentication"));

        var now = student.courseWhen(
                COURSE,
                json -> json.get("attempts.find { it.attempt == '%s' }.result".formatted(sitting.attempt())) != null);
        assertThat(old).isNotEmpty();
        assertThat(now.getList("attempts.attempt"))
                .containsAll(old)
                .contains(sitting.attempt().toString());
    }

    private String as(String user, String path) {
        return new Learner(user, before.token(user))
                .request()
                .urlEncodingEnabled(false)
                .get(path)
                .asString();
    }
}
