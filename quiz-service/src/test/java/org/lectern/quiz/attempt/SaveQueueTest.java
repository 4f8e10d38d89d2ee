package org.lectern.quiz.attempt;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.Room;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.receipt.SaveChain;

/** Saves that arrive while others are being committed go together in the next commit, each judged and answered for itself. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SaveQueueTest {

    private static final String ANSWER = "{\"chosen\":[]}";

    @Inject
    Campus campus;

    @Inject
    SaveQueue queue;

    @Inject
    Saves saves;

    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
    }

    @Test
    void savesThatArriveDuringACommitShareTheNext() throws Exception {
        var rooms = rooms("together", 12);
        var answers = new ArrayList<CompletableFuture<Optional<SaveReceipt>>>();

        whileBothWritersWait(() -> rooms.forEach(room -> answers.add(append(room, ANSWER))));

        for (int number = 0; number < rooms.size(); number++) {
            var receipt = answers.get(number).get(10, SECONDS).orElseThrow();
            var chain = saves.chain(rooms.get(number).attempt());
            assertThat(chain)
                    .singleElement()
                    .satisfies(saved -> assertThat(saved.hash()).isEqualTo(receipt.hash()));
        }
        assertThat(Outside.number(
                        "select count(distinct xmin::text) from save where attempt = any (?::uuid[])",
                        (Object) ids(rooms)))
                .as("transactions")
                .isEqualTo(1);
    }

    @Test
    void savesThatFollowSoonUponAnotherShareACommit() throws Exception {
        var rooms = rooms("soon", 6);
        append(rooms.getFirst(), ANSWER).get(10, SECONDS);

        var answers = rooms.stream().skip(1).map(room -> append(room, ANSWER)).toList();

        for (var answer : answers) {
            assertThat(answer.get(10, SECONDS)).isPresent();
        }
        assertThat(Outside.number(
                        "select count(distinct xmin::text) from save where attempt = any (?::uuid[])",
                        (Object) ids(rooms)))
                .as("transactions")
                .isLessThan(rooms.size());
    }

    @Test
    void savesOfOneAttemptFollowEachOtherThoughTheyArriveTogether() throws Exception {
        var room = rooms("alone", 1).getFirst();
        var answers = new ArrayList<CompletableFuture<Optional<SaveReceipt>>>();

        whileBothWritersWait(() -> IntStream.range(0, 5).forEach(each -> answers.add(append(room, ANSWER))));

        var sequences = new ArrayList<Integer>();
        for (var answer : answers) {
            // Both writers may meet at the attempt: the second is then to ask alone.
            sequences.add(answer.get(10, SECONDS)
                    .or(() -> saves.append(asked(room, ANSWER)))
                    .orElseThrow()
                    .sequence());
        }
        assertThat(sequences).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(saves.chain(room.attempt()).getLast().hash()).isEqualTo(head(room));
    }

    @Test
    void saveThatTheDatabaseCannotTakeLeavesTheOthersUnharmed() throws Exception {
        var rooms = rooms("unharmed", 2);
        var answers = new ArrayList<CompletableFuture<Optional<SaveReceipt>>>();

        whileBothWritersWait(() -> {
            answers.add(append(rooms.getFirst(), ANSWER));
            answers.add(append(rooms.getLast(), "\u0000"));
        });

        for (var answer : answers) {
            assertThat(answer.get(10, SECONDS)).as("each is to ask alone").isEmpty();
        }
        assertThat(saves.append(asked(rooms.getFirst(), ANSWER))).isPresent();
    }

    @Test
    void saveThatHasWaitedTooLongIsRefusedAndNotSaved() throws Exception {
        var room = rooms("late", 1).getFirst();
        var answers = new ArrayList<CompletableFuture<Optional<SaveReceipt>>>();

        whileBothWritersWait(() -> {
            answers.add(append(room, ANSWER));
            TestClock.advance(Duration.ofSeconds(6));
        });

        assertThatThrownBy(() -> answers.getFirst().get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaveTookTooLong.class);
        assertThat(saves.chain(room.attempt())).isEmpty();
    }

    @Test
    void attemptThatSomebodyHoldsKeepsNobodyElseWaiting() throws Exception {
        var rooms = rooms("held", 2);
        var held = rooms.getFirst();
        var free = rooms.getLast();
        CompletableFuture<Room.Reply> waiting;
        try (var other = LecternParts.database().open()) {
            Locks.hold(other, "select 1 from attempt where id = '%s' for update".formatted(held.attempt()));
            waiting = CompletableFuture.supplyAsync(() -> held.save(1, held.option(1, 0)));
            Locks.awaitWaiting(1);

            assertThat(free.save(1, free.option(1, 0)).status()).isEqualTo(200);
            assertThat(waiting).isNotDone();
            other.rollback();
        }
        assertThat(waiting.get(10, SECONDS).status()).isEqualTo(200);
        assertThat(saves.chain(held.attempt())).hasSize(1);
    }

    @Test
    void groupTakesOfEachAttemptWhatItsRuleAccepts() {
        var rooms = rooms("ruled", 3);
        rooms.get(1).submit();
        var asked = List.of(
                asked(rooms.get(0), ANSWER),
                asked(rooms.get(1), ANSWER),
                new AskedSave(
                        rooms.get(2).attempt(), Tokens.sub("ruled-2"), UUID.randomUUID(), 1, ANSWER, TestClock.now()));
        byte[] genesis = head(rooms.getFirst());

        var receipts = saves.appendFree(asked);

        assertThat(receipts).containsOnlyKeys(rooms.getFirst().attempt());
        assertThat(receipts.get(rooms.getFirst().attempt()).hash())
                .isEqualTo(
                        SaveChain.next(genesis, 1, 1, ANSWER, asked.getFirst().savedAt()));
    }

    private List<Room> rooms(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> Room.enter(exam, name + "-" + number))
                .toList();
    }

    private CompletableFuture<Optional<SaveReceipt>> append(Room room, String answer) {
        return queue.append(asked(room, answer));
    }

    private static AskedSave asked(Room room, String answer) {
        return new AskedSave(
                room.attempt(),
                room.learner(),
                room.device(),
                1,
                answer,
                TestClock.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static byte[] head(Room room) {
        return HexFormat.of()
                .parseHex(Outside.text("select encode(head, 'hex') from attempt where id = ?", room.attempt()));
    }

    private static UUID[] ids(List<Room> rooms) {
        return rooms.stream().map(Room::attempt).toArray(UUID[]::new);
    }

    private void whileBothWritersWait(Runnable act) throws SQLException {
        var others = rooms("other", 2);
        Locks.whileBothWritersWait(
                "save", () -> append(others.getFirst(), ANSWER), () -> append(others.getLast(), ANSWER), act);
    }
}
