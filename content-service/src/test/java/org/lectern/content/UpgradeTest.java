package org.lectern.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.ErasureRunbook;
import org.lectern.platform.testing.KeptRelease;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.MigrationRules;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Unchanged;
import org.lectern.platform.testing.UpgradedParts;
import org.lectern.platform.time.UuidV7;

/** This version on what the release before has left, beside whose processes it starts. */
@QuarkusTest
@QuarkusTestResource(value = UpgradedParts.class, restrictToAnnotatedClass = true)
class UpgradeTest {

    private final KeptRelease before = KeptRelease.newest();

    @Test
    void everybodySeesWhatTheySawBefore() {
        assertThat(before.seen("content"))
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(Unchanged.differences(
                                seen.body(), new ObjectMapper().readTree(as(seen.user(), seen.path()))))
                        .as("%s for %s", seen.path(), seen.user())
                        .isEmpty());
    }

    @Test
    void eventsOfTheReleaseBeforeAreReadAgainWithoutEffectAndNewOnesAfterThem() throws SQLException {
        long applied = number("select count(*) from inbox");
        var old = before.messages("quiz.exam");
        var later = withdrawn();

        old.forEach(TestTopic::send);
        TestTopic.send(later);

        await().until(() -> number("select count(*) from inbox where event_id = '%s'".formatted(later.id())) == 1);
        assertThat(old).isNotEmpty();
        assertThat(number("select count(*) from inbox")).isEqualTo(applied + 1);
        everybodySeesWhatTheySawBefore();
    }

    @Test
    void statementsOfTheReleaseBeforeAreStillRight() throws SQLException {
        try (var connection = LecternParts.database().open()) {
            assertThat(before.refusedStatements("content", connection)).isEmpty();
        }
    }

    /** What was kept has a person in almost every table that may have one. */
    @Test
    void runbookOfAnErasureForgetsEverybodyWhomThisServiceKnows() throws SQLException {
        var runbook = ErasureRunbook.of("content");

        assertThat(runbook.unnamed()).isEmpty();
        for (var person : before.people()) {
            assertThat(runbook.remainders(person)).isEmpty();
        }
        // What 1.0 was kept from had no answered report.
        assertThat(runbook.idle(before.people()))
                .containsExactly(
                        "update content.report set answerer = 'formerly staff' where answered_by = :'learner'");
    }

    @Test
    void migrationsSinceTheReleaseBeforeLeaveItRunning() {
        var scripts = Path.of(System.getProperty("lectern.root"), "content-service/src/main/resources/db/migration");

        assertThat(MigrationRules.violations(scripts, before.migratedTo("content")))
                .isEmpty();
    }

    private OutgoingEvent withdrawn() {
        var at = before.keptAt();
        return new OutgoingEvent(
                UuidV7.at(at),
                "quiz.exam",
                "exam-of-now",
                "quiz.exam.withdrawn.v1",
                at,
                Map.of("exam", "exam-of-now", "course", "flask-training", "revision", 2, "withdrawnAt", at.toString()));
    }

    private static long number(String query) throws SQLException {
        try (var connection = LecternParts.database().open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String as(String user, String path) {
        return given().auth()
                .oauth2(before.token(user))
                .urlEncodingEnabled(false)
                .get(path)
                .asString();
    }
}
