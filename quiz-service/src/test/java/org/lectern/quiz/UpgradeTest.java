package org.lectern.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.ErasureRunbook;
import org.lectern.platform.testing.KeptRelease;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.MigrationRules;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Unchanged;
import org.lectern.platform.testing.UpgradedParts;
import org.lectern.platform.time.UuidV7;

/** This version on what the release before has left, beside whose processes it starts. The paper is written on when everything else has been looked at. */
@QuarkusTest
@QuarkusTestResource(value = UpgradedParts.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    private static final List<String> CHOICES = List.of("single", "multi", "truefalse");

    private final KeptRelease before = KeptRelease.newest();

    @Test
    @Order(1)
    void everybodySeesWhatTheySawBefore() {
        assertThat(before.seen("quiz"))
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(
                                Unchanged.differences(seen.body(), Outside.json(as(seen.user(), seen.path()))))
                        .as("%s for %s", seen.path(), seen.user())
                        .isEmpty());
    }

    @Test
    @Order(2)
    void eventsOfTheReleaseBeforeAreReadAgainWithoutEffectAndNewOnesAfterThem() {
        var applied = Outside.number("select count(*) from inbox");
        var old = before.messages("content.course");
        var later = withdrawn("another-course");

        old.forEach(TestTopic::send);
        TestTopic.send(later);

        await().until(() -> Outside.number("select count(*) from inbox where event_id = ?", later.id()) == 1);
        assertThat(old).isNotEmpty();
        assertThat(Outside.number("select count(*) from inbox")).isEqualTo(applied + 1);
        everybodySeesWhatTheySawBefore();
    }

    private static OutgoingEvent withdrawn(String course) {
        var at = TestClock.now();
        return new OutgoingEvent(
                UuidV7.at(at),
                "content.course",
                course,
                "content.course.withdrawn.v1",
                at,
                Map.of("course", course, "revision", 2, "withdrawnAt", at.toString()));
    }

    @Test
    @Order(3)
    void statementsOfTheReleaseBeforeAreStillRight() throws SQLException {
        try (var connection = LecternParts.database().open()) {
            assertThat(before.refusedStatements("quiz", connection)).isEmpty();
        }
    }

    /** What was kept has a person in almost every table that may have one. */
    @Test
    @Order(3)
    void runbookOfAnErasureForgetsEverybodyWhomThisServiceKnows() throws SQLException {
        var runbook = ErasureRunbook.of("quiz");

        assertThat(runbook.unnamed()).isEmpty();
        for (var person : before.people()) {
            assertThat(runbook.remainders(person)).isEmpty();
        }
        // What 1.0 was kept from had no key of an import.
        assertThat(runbook.idle(before.people()))
                .containsExactly("delete from quiz.idempotency_key where actor = :'learner'");
    }

    @Test
    @Order(3)
    void migrationsSinceTheReleaseBeforeLeaveItRunning() {
        var scripts = Path.of(System.getProperty("lectern.root"), "quiz-service/src/main/resources/db/migration");

        assertThat(MigrationRules.violations(scripts, before.migratedTo("quiz")))
                .isEmpty();
    }

    @Test
    @Order(4)
    void runningAttemptGoesOnAndIsGradedWithWhatWasSavedBefore() {
        var attempt = before.runningAttempt();
        var room = new JsonPath(as("student", "/api/quiz/attempts/%s?device=%s".formatted(attempt, before.device())));
        var saved = room.<Integer>getList("answers.position");

        save(room, unansweredChoice(room, saved));
        Campus.as(before.token("student"))
                .body(Map.of("device", before.device(), "answers", List.of()))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then()
                .statusCode(200);

        assertThat(saved).hasSize(5);
        var graded = new JsonPath(as("student", "/api/quiz/attempts/" + attempt + "/review"));
        assertThat(graded.getList("questions")).hasSize(10);
        assertThat(answersThatAreNotInTheResult(attempt)).isZero();
        await().until(() -> TestTopic.read("quiz.learning", "quiz.attempt.graded.v1").stream()
                .anyMatch(event -> event.data().path("attempt").asText().equals(attempt)));
    }

    private void save(JsonPath room, int position) {
        Campus.as(before.token("student"))
                .body(Map.of(
                        "device",
                        before.device(),
                        "chosen",
                        Campus.options(room, position).subList(0, 1)))
                .put("/api/quiz/attempts/" + before.runningAttempt() + "/answers/" + position)
                .then()
                .statusCode(200)
                .body("sequence", equalTo(7));
    }

    private static int unansweredChoice(JsonPath room, List<Integer> saved) {
        var types = room.<String>getList("questions.type");
        for (int position = 1; position <= types.size(); position++) {
            if (!saved.contains(position) && CHOICES.contains(types.get(position - 1))) {
                return position;
            }
        }
        throw new IllegalStateException("no choice among " + types);
    }

    private static long answersThatAreNotInTheResult(String attempt) {
        return Outside.number("""
                with latest as (select distinct on (position) position, answer::jsonb as answer
                                  from save where attempt = ? order by position, sequence desc)
                select count(*) from latest
                 where not exists (select 1 from result, jsonb_array_elements(items) item
                                    where attempt = ? and (item ->> 'position')::int = latest.position
                                      and coalesce(item -> 'answer', jsonb_build_object('chosen', item -> 'chosen')) @> latest.answer)""", UUID.fromString(attempt), UUID.fromString(attempt));
    }

    private String as(String user, String path) {
        return Campus.as(before.token(user)).urlEncodingEnabled(false).get(path).asString();
    }
}
