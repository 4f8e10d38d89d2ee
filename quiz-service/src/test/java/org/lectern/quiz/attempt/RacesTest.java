package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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

/** Rule 3: every save that was answered 200 is in the graded set, however it races with the end. A thousand races, half against each end. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RacesTest {

    private static final int RACES = 500;
    private static final int TWINS = 100;
    private static final int AT_ONCE = 8;
    private static final int POSITIONS = 10;

    /** What one race left behind. */
    record Outcome(UUID attempt, String learner, Map<Integer, String> acknowledged, int saves) {}

    @Inject
    Campus campus;

    @Inject
    CloseAttempt closing;

    @Inject
    Saves saves;

    @Inject
    Sheets sheets;

    @Inject
    Clock clock;

    @BeforeEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void everyAcknowledgedSaveIsGradedHoweverItRacesWithTheSubmit() throws Exception {
        var exam = publish(terms(campus.course()));

        var outcomes = race(RACES, number -> againstSubmit(exam, number));

        assertThatAllIsGraded(exam, outcomes);
    }

    @Test
    void everyAcknowledgedSaveIsGradedHoweverItRacesWithTheSweep() throws Exception {
        var exam = publish(terms(campus.course()));

        var outcomes = race(RACES, number -> againstSweep(exam, number));

        assertThatAllIsGraded(exam, outcomes);
    }

    /** Two submits meet in a process that does not remember the attempt: the row decides, not what was read before. */
    @Test
    void submitsThatRaceInAProcessThatDoesNotKnowTheAttemptCloseItOnce() throws Exception {
        var exam = publish(terms(campus.course()));

        var outcomes = race(TWINS, number -> {
            var room = Room.enter(exam, "twin-" + number);
            sheets.forget(room.attempt());
            var together = new CountDownLatch(1);
            var first = Thread.ofVirtual().start(() -> {
                await(together);
                room.submit();
            });
            together.countDown();
            room.submit();
            first.join();
            return new Outcome(room.attempt(), "twin-" + number, Map.of(), 0);
        });

        assertThatAllIsGraded(exam, outcomes);
    }

    private interface Race {
        Outcome run(int number) throws Exception;
    }

    private static List<Outcome> race(int times, Race race) throws Exception {
        List<Callable<Outcome>> races = IntStream.range(0, times)
                .mapToObj(number -> (Callable<Outcome>) () -> race.run(number))
                .toList();
        var outcomes = new ArrayList<Outcome>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var outcome : pool.invokeAll(races)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    /** The submit starts after so many acknowledged saves, a different number in each race, while the saves go on. */
    private Outcome againstSubmit(String exam, int number) throws InterruptedException {
        var room = Room.enter(exam, "racer-" + number);
        var enough = new CountDownLatch(number % 4 + 1);
        var submit = Thread.ofVirtual().start(() -> {
            await(enough);
            assertThat(room.submit().status()).isEqualTo(200);
        });
        var outcome = saveUntilRefused(room, "racer-" + number, enough);
        submit.join();
        return outcome;
    }

    /** The end of the grace falls into the saves, and two sweepers wait for it. */
    private Outcome againstSweep(String exam, int number) throws InterruptedException {
        var room = Room.enter(exam, "late-" + number);
        Outside.execute("update attempt set deadline = '%s' where id = '%s'"
                .formatted(clock.instant().minusSeconds(5).plus(Duration.ofMillis(10 + number % 20)), room.attempt()));
        var sweep = Thread.ofPlatform().start(() -> {
            while (closing.closeOverdue(room.attempt()) == 0 && isOpen(room.attempt())) {
                Thread.onSpinWait();
            }
        });
        var outcome = saveUntilRefused(room, "late-" + number, new CountDownLatch(0));
        sweep.join();
        return outcome;
    }

    private static boolean isOpen(UUID attempt) {
        return Outside.number("select count(*) from attempt where id = ? and state = 'open'", attempt) == 1;
    }

    private static Outcome saveUntilRefused(Room room, String student, CountDownLatch acknowledged) {
        Map<Integer, String> taken = new HashMap<>();
        int saves = 0;
        while (true) {
            int position = saves % POSITIONS + 1;
            var chosen = room.option(position, saves / POSITIONS);
            var reply = room.save(position, chosen);
            if (reply.status() != 200) {
                assertThat(reply.status()).isEqualTo(409);
                assertThat(reply.text()).contains("attempt-closed");
                return new Outcome(room.attempt(), student, taken, saves);
            }
            taken.put(position, chosen);
            saves++;
            acknowledged.countDown();
        }
    }

    private void assertThatAllIsGraded(String exam, List<Outcome> outcomes) {
        var graded = new HashMap<String, Map<Integer, String>>();
        Outside.rows("""
                        select attempt, item ->> 'position', item -> 'chosen' ->> 0
                          from result, jsonb_array_elements(items) item
                         where exam = ? and jsonb_array_length(item -> 'chosen') > 0
                        """, exam)
                .forEach(row -> graded.computeIfAbsent(row.get(0), _ -> new HashMap<>())
                        .put(Integer.parseInt(row.get(1)), row.get(2)));
        for (var outcome : outcomes) {
            assertThat(graded.getOrDefault(outcome.attempt().toString(), Map.of()))
                    .as("graded answers of %s", outcome.attempt())
                    .isEqualTo(outcome.acknowledged());
            assertThatChainIsWhole(outcome);
        }
        assertThat(Outside.number("select count(*) from result where exam = ?", exam))
                .isEqualTo(outcomes.size());
        for (var type : List.of("quiz.attempt.submitted.v1", "quiz.attempt.graded.v1")) {
            assertThat(Outside.rows("""
                            select count(*), count(distinct payload::json ->> 'attempt') from told
                             where type = ? and payload::json ->> 'exam' = ?
                            """, type, exam))
                    .containsExactly(List.of(Integer.toString(outcomes.size()), Integer.toString(outcomes.size())));
        }
    }

    private void assertThatChainIsWhole(Outcome outcome) {
        var row = Outside.rows(
                        "select sequence, encode(head, 'hex'), to_char(started_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from attempt where id = ?",
                        outcome.attempt())
                .getFirst();
        var genesis = SaveChain.genesis(
                outcome.attempt(), Tokens.sub(outcome.learner()), java.time.Instant.parse(row.get(2)));
        assertThat(row.get(0)).isEqualTo(Integer.toString(outcome.saves()));
        assertThat(SaveChain.leadsTo(
                        java.util.HexFormat.of().parseHex(row.get(1)), genesis, saves.chain(outcome.attempt())))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
