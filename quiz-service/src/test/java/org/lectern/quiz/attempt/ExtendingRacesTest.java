package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.accommodate;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
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

/** Time that is given in the moment in which an attempt starts, is written, submitted or swept: either it is longer, or it ended before; never both. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ExtendingRacesTest {

    private static final int RACES = 100;
    private static final int AT_ONCE = 8;

    @Inject
    Campus campus;

    @Inject
    CloseAttempt closing;

    @Inject
    Clock clock;

    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
    }

    @Test
    void attemptIsEitherExtendedOrSweptNeverBoth() throws Exception {
        race(number -> {
            var room = Room.enter(exam, "swept-" + number);
            // Its grace ends within the race.
            Outside.execute("update attempt set deadline = '%s' where id = '%s'"
                    .formatted(
                            clock.instant().minusSeconds(5).plus(Duration.ofMillis(1 + number % 10)), room.attempt()));
            together(() -> addTime(room), () -> {
                while (closing.closeOverdue(room.attempt()) == 0 && overdue(room.attempt())) {
                    Thread.onSpinWait();
                }
            });
            assertThatItIsOneOfBoth(room.attempt());
        });
    }

    @Test
    void attemptIsEitherExtendedOrSubmittedFirst() throws Exception {
        race(number -> {
            var room = Room.enter(exam, "submitted-" + number);
            together(() -> addTime(room), room::submit);
            assertThat(state(room.attempt())).isEqualTo("submitted");
            assertThat(lines(room.attempt(), "added")).isEqualTo(told(room.attempt()));
        });
    }

    @Test
    void savesGoOnWhileTimeIsAddedAndNoneIsLost() throws Exception {
        race(number -> {
            var room = Room.enter(exam, "saving-" + number);
            together(
                    () -> addTime(room),
                    () -> IntStream.rangeClosed(1, 10)
                            .forEach(position -> assertThat(room.save(position, room.option(position, 0))
                                            .status())
                                    .isEqualTo(200)));
            assertThat(Outside.number("select sequence from attempt where id = ?", room.attempt()))
                    .isEqualTo(10);
            assertThat(lines(room.attempt(), "added")).isEqualTo(1);
        });
    }

    @Test
    void startThatHasLookedIsReachedByTheAccommodation() throws Exception {
        accommodate(exam, "looked", Map.of("extraPercent", 10)).statusCode(200);

        Locks.oneBehindTheOther("attempt", () -> coming("looked"), () -> doubled("looked"));

        assertThatTheTimeIsDoubled("looked");
    }

    @Test
    void startThatComesDuringAnAccommodationKnowsOfIt() throws Exception {
        accommodate(exam, "coming", Map.of("extraPercent", 10)).statusCode(200);

        Locks.oneBehindTheOther("accommodation", () -> doubled("coming"), () -> coming("coming"));

        assertThatTheTimeIsDoubled("coming");
    }

    private CompletableFuture<?> coming(String student) {
        return CompletableFuture.supplyAsync(() -> Room.enter(exam, student), Thread::startVirtualThread);
    }

    private CompletableFuture<?> doubled(String student) {
        return CompletableFuture.supplyAsync(
                () -> accommodate(exam, student, Map.of("extraPercent", 100)).statusCode(200),
                Thread::startVirtualThread);
    }

    private void assertThatTheTimeIsDoubled(String student) {
        assertThat(Outside.number("""
                        select sum(e.seconds) from attempt a join ledger_entry e on e.attempt = a.id
                         where a.exam = ? and a.learner = ?
                        """, exam, Tokens.sub(student))).isEqualTo(3600);
        assertThat(Outside.number(
                        "select extract(epoch from deadline - started_at)::bigint from attempt where exam = ? and learner = ?",
                        exam,
                        Tokens.sub(student)))
                .isEqualTo(3600);
    }

    private interface Race {
        void run(int number) throws Exception;
    }

    private static void race(Race race) throws Exception {
        List<Callable<Object>> races = IntStream.range(0, RACES)
                .mapToObj(number -> (Callable<Object>) () -> {
                    race.run(number);
                    return number;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : pool.invokeAll(races)) {
                done.get();
            }
        }
    }

    private static void together(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                start.await();
                one.run();
                return null;
            });
            start.await();
            other.run();
            first.get();
        }
    }

    private void addTime(Room room) {
        assertThat(Room.send(
                                Tokens.instructor("ivan"),
                                "POST",
                                "/api/quiz/exams/" + exam + "/added-time",
                                "{\"attempts\":[\"%s\"],\"minutes\":10,\"reason\":\"race\"}".formatted(room.attempt()))
                        .status())
                .isEqualTo(200);
    }

    private static void assertThatItIsOneOfBoth(UUID attempt) {
        long extended = lines(attempt, "added");
        assertThat(extended).isEqualTo(told(attempt));
        if (extended == 1) {
            assertThat(state(attempt)).isEqualTo("open");
            assertThat(Outside.number("select count(*) from result where attempt = ?", attempt))
                    .isZero();
        } else {
            assertThat(state(attempt)).isEqualTo("submitted");
            assertThat(Outside.number("select count(*) from result where attempt = ?", attempt))
                    .isEqualTo(1);
        }
    }

    private static long told(UUID attempt) {
        return Outside.told("quiz.time.granted.v1", "attempt", attempt.toString())
                .size();
    }

    private static long lines(UUID attempt, String kind) {
        return Outside.number("select count(*) from ledger_entry where attempt = ? and kind = ?", attempt, kind);
    }

    private static String state(UUID attempt) {
        return Outside.text("select state from attempt where id = ?", attempt);
    }

    private static boolean overdue(UUID attempt) {
        return Outside.number(
                        "select count(*) from attempt where id = ? and state = 'open' and deadline < now() - interval"
                                + " '4 seconds'",
                        attempt)
                == 1;
    }
}
