package org.lectern.quiz.attempt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.Room;
import org.lectern.quiz.TestClock;

/** Submits that arrive while others are being committed go together in the next commit, each judged and answered for itself. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SubmittingTogetherTest {

    @Inject
    Campus campus;

    @Inject
    SubmitAttempt submitting;

    @Inject
    CloseAttempt closing;

    @Inject
    Attempts attempts;

    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
    }

    @Test
    void submitsThatArriveDuringACommitShareTheNext() throws Exception {
        var rooms = rooms("together", 12);
        rooms.forEach(room -> room.save(1, room.option(1, 0)));
        var answers = new ArrayList<CompletableFuture<SubmitView>>();

        whileBothWritersWait(() -> rooms.forEach(room -> answers.add(submit(room))));

        for (var answer : answers) {
            assertThat(answer.get(10, SECONDS).state()).isEqualTo("submitted");
        }
        assertThat(results(rooms)).isEqualTo(rooms.size());
        assertThat(Outside.number(
                        "select count(distinct xmin::text) from result where attempt = any (?::uuid[])",
                        (Object) ids(rooms)))
                .as("transactions")
                .isEqualTo(1);
    }

    @Test
    void attemptThatSomebodyHoldsKeepsNobodyElseWaiting() throws Exception {
        var held = Room.enter(exam, "held");
        var free = Room.enter(exam, "free");
        CompletableFuture<Room.Reply> waiting;
        try (var other = LecternParts.database().open()) {
            Locks.hold(other, "select 1 from attempt where id = '%s' for update".formatted(held.attempt()));
            waiting = CompletableFuture.supplyAsync(held::submit);
            Locks.awaitWaiting(1);

            assertThat(free.submit().status()).isEqualTo(200);
            assertThat(waiting).isNotDone();
            other.rollback();
        }
        assertThat(waiting.get(10, SECONDS).status()).isEqualTo(200);
        assertThat(results(List.of(held, free))).isEqualTo(2);
    }

    @Test
    void attemptThatCannotBeClosedLeavesTheOthersUnharmed() throws Exception {
        var rooms = rooms("unharmed", 4);
        Outside.execute("delete from sitting where attempt = '%s'"
                .formatted(rooms.getFirst().attempt()));
        var answers = new ArrayList<CompletableFuture<SubmitView>>();

        whileBothWritersWait(() -> rooms.forEach(room -> answers.add(submit(room))));

        assertThat(answers.getFirst()).failsWithin(Duration.ofSeconds(10));
        for (var answer : answers.subList(1, answers.size())) {
            assertThat(answer.get(10, SECONDS).state()).isEqualTo("submitted");
        }
        assertThat(results(rooms)).isEqualTo(rooms.size() - 1);
    }

    @Test
    void groupClosesOfEachAttemptWhatItsStateAccepts() {
        var open = Room.enter(exam, "open");
        var submitted = Room.enter(exam, "submitted");
        submitted.submit();
        var elsewhere = Room.enter(exam, "elsewhere");
        var foreign = Room.enter(exam, "foreign");
        var late = Room.enter(exam, "late");
        Instant now = TestClock.now().truncatedTo(ChronoUnit.MICROS);
        var tooLate = deadline(late).plusSeconds(6);

        var closed = closing.submitFree(List.of(
                asked(open, now),
                asked(submitted, now),
                new AskedSubmit(elsewhere.attempt(), elsewhere.learner(), UUID.randomUUID(), now, Context.root()),
                new AskedSubmit(foreign.attempt(), Tokens.sub("somebody"), foreign.device(), now, Context.root()),
                asked(late, tooLate)));

        assertThat(closed).containsOnlyKeys(open.attempt());
        assertThat(closed.get(open.attempt()).submittedAt()).isEqualTo(now);
        assertThat(results(List.of(open, elsewhere, foreign, late))).isEqualTo(1);
    }

    private static AskedSubmit asked(Room room, Instant at) {
        return new AskedSubmit(room.attempt(), room.learner(), room.device(), at, Context.root());
    }

    private Instant deadline(Room room) {
        return QuarkusTransaction.requiringNew()
                .call(() -> attempts.findById(room.attempt()).deadline());
    }

    private List<Room> rooms(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> Room.enter(exam, name + "-" + number))
                .toList();
    }

    private CompletableFuture<SubmitView> submit(Room room) {
        return submitting
                .submit(room.attempt(), room.learner(), new SubmitCommand(room.device(), List.of()))
                .toCompletableFuture();
    }

    private static long results(List<Room> rooms) {
        return Outside.number("select count(*) from result where attempt = any (?::uuid[])", (Object) ids(rooms));
    }

    private static UUID[] ids(List<Room> rooms) {
        return rooms.stream().map(Room::attempt).toArray(UUID[]::new);
    }

    private void whileBothWritersWait(Runnable act) throws SQLException {
        var others = rooms("other", 2);
        Locks.whileBothWritersWait("result", () -> submit(others.getFirst()), () -> submit(others.getLast()), act);
    }
}
