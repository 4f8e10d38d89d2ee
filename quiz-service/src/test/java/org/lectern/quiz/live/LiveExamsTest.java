package org.lectern.quiz.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** What counts as an exam that nobody may disturb, and who is refused while there is one. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class LiveExamsTest {

    @Inject
    Campus campus;

    @TempDir
    Path scripts;

    @BeforeEach
    void noOtherExamIsLive() {
        TestClock.reset();
        Outside.execute(
                "update attempt set state = 'submitted', submitted_at = deadline where state = 'open'",
                "update exam set closes_at = null where closes_at is not null");
    }

    @Test
    void examIsLiveWhileSomebodyIsWriting() throws SQLException {
        var exam = publish(terms(campus.course()));
        assertThat(live(exam, TestClock.now())).isEmpty();

        var paper = start(exam, "ann", LAPTOP);

        var deadline = Campus.instant(paper, "deadline");
        assertThat(live(exam, deadline)).singleElement().satisfies(live -> {
            assertThat(live.running()).isEqualTo(1);
            assertThat(live.lastDeadline()).isEqualTo(deadline);
            assertThat(live.says())
                    .isEqualTo("Authentication check: 1 attempt is being written, until %s at the latest"
                            .formatted(deadline));
        });
        assertThat(live(exam, deadline.plusSeconds(1))).isEmpty();
        submit(paper.getString("attempt"), "ann", LAPTOP).statusCode(200);
        assertThat(live(exam, TestClock.now())).isEmpty();
    }

    @Test
    void examIsLiveWhileItsWindowIsOpenAndSomebodyHasCome() throws SQLException {
        var closesAt = TestClock.now().plus(Duration.ofHours(3));
        var exam = publish(terms(campus.course(), Map.of("closesAt", closesAt.toString())));
        assertThat(live(exam, TestClock.now())).as("nobody has come yet").isEmpty();

        var attempt = start(exam, "ann", LAPTOP).getString("attempt");
        submit(attempt, "ann", LAPTOP).statusCode(200);

        assertThat(live(exam, TestClock.now())).singleElement().satisfies(live -> {
            assertThat(live.running()).isZero();
            assertThat(live.says()).startsWith("Authentication check: nobody is writing, its window is open until ");
        });
        assertThat(live(exam, closesAt.plusSeconds(1))).isEmpty();
    }

    @Test
    void windowOfWeeksIsNoAppointment() throws SQLException {
        var exam = publish(terms(
                campus.course(),
                Map.of("closesAt", TestClock.now().plus(Duration.ofDays(20)).toString())));
        submit(start(exam, "ann", LAPTOP).getString("attempt"), "ann", LAPTOP).statusCode(200);

        assertThat(live(exam, TestClock.now())).isEmpty();
    }

    @Test
    void operatorIsTold() {
        start(publish(terms(campus.course())), "ann", LAPTOP);

        given().get(ManagementInterface.url() + "/q/live-exams")
                .then()
                .statusCode(200)
                .body("live", is(true))
                .body("exams.says", hasItem(containsString("1 attempt is being written")));
    }

    @Test
    void migrationIsRefusedWhileAnExamIsLiveUnlessForced() throws IOException {
        Files.writeString(scripts.resolve("V900__later.sql"), "create table later (id int);");
        var paper = start(publish(terms(campus.course())), "ann", LAPTOP);

        assertThatThrownBy(() -> migrate(false))
                .hasMessageContaining("This version changes the database (V900__later.sql), and an exam is live.")
                .hasMessageContaining(
                        "Authentication check: 1 attempt is being written, until " + Campus.instant(paper, "deadline"))
                .hasMessageContaining("LECTERN_MIGRATE_DURING_EXAMS=true");

        assertThat(Outside.text("select to_regclass('later')::text")).isNull();
        migrate(true);
        assertThat(Outside.text("select to_regclass('later')::text")).isEqualTo("later");
        undo();
    }

    @Test
    void migrationRunsWhenTheLastHasHandedIn() throws IOException {
        Files.writeString(scripts.resolve("V900__later.sql"), "create table later (id int);");
        var attempt = start(publish(terms(campus.course())), "ann", LAPTOP).getString("attempt");
        submit(attempt, "ann", LAPTOP).statusCode(200);

        migrate(false);

        assertThat(Outside.text("select to_regclass('later')::text")).isEqualTo("later");
        undo();
    }

    @Test
    void processThatFindsNothingToChangeStartsDuringAnExam() {
        start(publish(terms(campus.course())), "ann", LAPTOP);

        assertThat(migrate(false)).isZero();
    }

    /** As a process of the next version does at its start. */
    private int migrate(boolean forced) {
        var database = LecternParts.database();
        var configuration = Flyway.configure()
                .dataSource(database.url(), database.user(), database.user())
                .locations("classpath:db/platform", "classpath:db/migration", "filesystem:" + scripts);
        new MigrationGuard(Clock.systemUTC(), forced).customize(configuration);
        return configuration.load().migrate().migrationsExecuted;
    }

    private static void undo() {
        Outside.execute("drop table later", "delete from flyway_schema_history where version = '900'");
    }

    private static List<LiveExam> live(String exam, Instant now) throws SQLException {
        try (var connection = LecternParts.database().open()) {
            return LiveExams.at(connection, now).stream()
                    .filter(live -> live.exam().equals(exam))
                    .toList();
        }
    }
}
