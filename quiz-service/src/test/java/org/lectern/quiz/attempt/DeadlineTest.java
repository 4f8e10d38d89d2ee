package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.Room;
import org.lectern.quiz.TestClock;

/** Rule 5: what is not submitted in time is submitted by the server, exactly once, however many sweep. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DeadlineTest {

    private static final int ATTEMPTS = 200;
    private static final Duration LATEST = Duration.ofSeconds(2);

    @Inject
    Campus campus;

    @Inject
    CloseAttempt closing;

    @BeforeEach
    @AfterEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void saveIsTakenInTheGraceAndNotAfterIt() {
        var paper = start(publish(terms(campus.course())), "ann", LAPTOP);
        var attempt = paper.getString("attempt");
        var deadline = Campus.instant(paper, "deadline");

        TestClock.stopAt(deadline.plusSeconds(5));
        save(attempt, "ann", LAPTOP, 1, options(paper, 1).getFirst()).statusCode(200);
        TestClock.stopAt(deadline.plusSeconds(5).plusNanos(1_000));
        save(attempt, "ann", LAPTOP, 2, options(paper, 2).getFirst())
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:attempt-closed"));
    }

    @Test
    void submitInTheGraceIsTheLearners() {
        var paper = start(publish(terms(campus.course())), "ann", LAPTOP);

        TestClock.stopAt(Campus.instant(paper, "deadline").plusSeconds(4));

        submit(paper.getString("attempt"), "ann", LAPTOP).statusCode(200).body("by", equalTo("learner"));
    }

    @Test
    void forgottenAttemptIsSubmittedByTheServerWithWhatWasSaved() {
        var paper = start(publish(terms(campus.course())), "ann", LAPTOP);
        var attempt = paper.getString("attempt");
        var chosen = options(paper, 1).getFirst();
        save(attempt, "ann", LAPTOP, 1, chosen).statusCode(200);

        TestClock.advanceTo(Campus.instant(paper, "deadline").plusSeconds(5).plusMillis(1));

        await().until(() -> Outside.told("quiz.attempt.submitted.v1", "attempt", attempt), told -> told.size() == 1);
        assertThat(Outside.told("quiz.attempt.submitted.v1", "attempt", attempt)
                        .getFirst()
                        .path("by")
                        .asText())
                .isEqualTo("deadline");
        var result = review(attempt, "ann");
        assertThat(result.getString("by")).isEqualTo("deadline");
        assertThat(result.getList("questions[0].chosen")).isEqualTo(List.of(chosen));
        submit(attempt, "ann", LAPTOP).statusCode(409).body("by", equalTo("deadline"));
    }

    @Test
    void nothingIsSubmittedBeforeTheGraceHasPassed() {
        var paper = start(publish(terms(campus.course())), "ann", LAPTOP);

        TestClock.stopAt(Campus.instant(paper, "deadline").plusSeconds(5));
        closing.closeOverdue(ATTEMPTS);

        assertThat(Outside.text("select state from attempt where id = ?::uuid", paper.getString("attempt")))
                .isEqualTo("open");
    }

    @Test
    void twoHundredAttemptsOfOneSecondAreGradedOnceEachInTimeByTwoSweepers() throws Exception {
        var exam = publish(terms(campus.course()));
        var deadline = twoHundredWithOneDeadline(exam);
        var ready = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var first = replicas.submit(replica(ready));
            var second = replicas.submit(replica(ready));

            TestClock.advanceTo(deadline.plusSeconds(5).plusNanos(1_000));
            ready.countDown();

            assertThat(first.get() + second.get()).isLessThanOrEqualTo(ATTEMPTS);
        }
        await().until(() -> open(exam) == 0);
        assertThatEachIsGradedOnceAndInTime(exam, deadline);
    }

    @Test
    void sweeperThatDiesInTheMiddleLeavesItsAttemptsToTheOther() throws Exception {
        var exam = publish(terms(campus.course()));
        var deadline = twoHundredWithOneDeadline(exam);
        var ready = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(2);
                var admin = LecternParts.database().open();
                var blocker = LecternParts.database().open()) {
            blocker.setAutoCommit(false);
            // Nobody can write a result: each sweeper stops in the middle of its batch.
            blocker.createStatement().execute("lock table result in share mode");
            List<Future<Integer>> sweepers = new ArrayList<>();
            sweepers.add(replicas.submit(replica(ready)));
            sweepers.add(replicas.submit(replica(ready)));
            TestClock.stopAt(deadline.plusSeconds(5).plusNanos(1_000));
            ready.countDown();
            await().until(() -> writersOfResults(admin).size() >= 2);

            kill(admin, writersOfResults(admin).getFirst());

            assertThat(open(exam)).isEqualTo(ATTEMPTS);
            TestClock.goOn();
            blocker.commit();
            sweepers.forEach(DeadlineTest::ended);
        }
        await().until(() -> open(exam) == 0);
        assertThatEachIsGradedOnceAndInTime(exam, deadline);
    }

    /** What a replica's sweep does; it dies with its connection. */
    private Callable<Integer> replica(CountDownLatch ready) {
        return () -> {
            ready.await();
            int closed = 0;
            for (int batch = closing.closeOverdue(20); batch > 0; batch = closing.closeOverdue(20)) {
                closed += batch;
            }
            return closed;
        };
    }

    private static void ended(Future<?> sweeper) {
        await().until(sweeper::isDone);
    }

    private static Instant twoHundredWithOneDeadline(String exam) throws Exception {
        List<Callable<Object>> students = IntStream.range(0, ATTEMPTS)
                .mapToObj(number -> (Callable<Object>) () -> {
                    var room = Room.enter(exam, "student-" + number);
                    return room.save(1, room.option(1, number));
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var student : pool.invokeAll(students)) {
                student.get();
            }
        }
        var deadline = Outside.text(
                "select to_char(max(deadline) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from attempt where exam = ?",
                exam);
        Outside.execute("update attempt set deadline = '%s' where exam = '%s'".formatted(deadline, exam));
        return Instant.parse(deadline);
    }

    private static void assertThatEachIsGradedOnceAndInTime(String exam, Instant deadline) {
        var latest = deadline.plusSeconds(5).plus(LATEST);
        var graded = Outside.told("quiz.attempt.graded.v1", "exam", exam);
        assertThat(graded).hasSize(ATTEMPTS);
        assertThat(graded.stream().map(told -> told.path("attempt").asText()).distinct())
                .hasSize(ATTEMPTS);
        assertThat(graded).allSatisfy(told -> {
            assertThat(Instant.parse(told.path("gradedAt").asText())).isBefore(latest);
            assertThat(Instant.parse(told.path("submittedAt").asText())).isAfter(deadline.plusSeconds(5));
            assertThat(told.path("items").findValues("chosen").stream()
                            .mapToInt(chosen -> chosen.size())
                            .sum())
                    .isEqualTo(1);
        });
        assertThat(Outside.told("quiz.attempt.submitted.v1", "exam", exam)).hasSize(ATTEMPTS);
        // Not only computed in time, told in time too.
        assertThat(Outside.number(
                        "select count(*) from told where payload::json ->> 'exam' = ? and put_at > ?::timestamptz",
                        exam,
                        latest.toString()))
                .isZero();
    }

    private static long open(String exam) {
        return Outside.number("select count(*) from attempt where exam = ? and state = 'open'", exam);
    }

    private static List<Integer> writersOfResults(Connection admin) throws SQLException {
        try (var statement = admin.createStatement();
                var waiting = statement.executeQuery("""
                        select pid from pg_stat_activity
                         where usename = 'quiz' and datname = current_database() and wait_event_type = 'Lock'
                           and query ilike 'insert into result%'
                        """)) {
            var pids = new ArrayList<Integer>();
            while (waiting.next()) {
                pids.add(waiting.getInt(1));
            }
            return pids;
        }
    }

    private static void kill(Connection admin, int pid) throws SQLException {
        try (var statement = admin.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, pid);
            statement.execute();
        }
    }
}
