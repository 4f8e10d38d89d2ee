package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.Room;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.learner.Learner;

/** Starts that arrive while others are being committed go together in the next commit, each judged and answered for itself. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class StartingTogetherTest {

    @Inject
    Campus campus;

    @Inject
    SitExam sitting;

    @Inject
    StartAttempt starting;

    private String course;
    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
        exam = publish(terms(course));
    }

    @Test
    void startsThatArriveDuringACommitShareTheNext() throws Exception {
        var coming = comings("together", 12);

        whileBothWritersWait(coming);

        assertThat(coming)
                .allSatisfy(one -> assertThat(one.started())
                        .succeedsWithin(Duration.ofSeconds(10))
                        .isInstanceOf(Started.New.class));
        assertThat(Outside.number("select count(distinct xmin::text) from attempt where id = any (?::uuid[])", (Object)
                        coming.stream()
                                .map(one -> one.started().join().view().attempt())
                                .toArray(UUID[]::new)))
                .as("transactions")
                .isEqualTo(1);
        assertThat(Outside.told("quiz.attempt.started.v1", "exam", exam))
                .extracting(told -> told.path("learner").asText())
                .containsAll(coming.stream().map(one -> one.learner().learner()).toList());
    }

    @Test
    void startThatCannotBeWrittenLeavesTheOthersUnharmed() throws Exception {
        exam = publish(terms(
                course,
                Map.of("reviewOfGroups", List.of(Map.of("group", "staff", "review", Campus.review("at-once"))))));
        var unwritable = new Coming(new Learner("unwritable", "no text \0 of PostgreSQL", List.of()));
        var others = comings("unharmed", 4);

        whileBothWritersWait(
                Stream.concat(Stream.of(unwritable), others.stream()).toList());

        assertThat(unwritable.started()).failsWithin(Duration.ofSeconds(10));
        assertThat(others).allSatisfy(one -> assertThat(one.started()).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(Outside.number("select count(*) from sitting where exam = ? and learner like 'unharmed%'", exam))
                .isEqualTo(4);
    }

    @Test
    void learnersWhoseAccommodationsAreBeingChangedKeepNobodyElseWaiting() throws Exception {
        // One more than there are writers.
        var held = List.of("held-1", "held-2", "held-3");
        List<CompletableFuture<Room>> waiting;
        try (var other = LecternParts.database().open()) {
            for (var student : held) {
                Locks.hold(
                        other,
                        "select pg_advisory_xact_lock(hashtextextended('quiz.start %s %s', 0))"
                                .formatted(exam, Tokens.sub(student)));
            }
            waiting = held.stream()
                    .map(student ->
                            CompletableFuture.supplyAsync(() -> Room.enter(exam, student), Thread::startVirtualThread))
                    .toList();
            Locks.awaitWaiting(held.size());

            assertThat(CompletableFuture.supplyAsync(() -> Room.enter(exam, "free"), Thread::startVirtualThread))
                    .succeedsWithin(Duration.ofSeconds(10));
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            other.rollback();
        }
        assertThat(waiting).allSatisfy(start -> assertThat(start).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void groupStartsEachWhereNothingIsInTheWay() {
        var sitting = start(exam, "sitting", LAPTOP).getString("attempt");
        var once = publish(terms(course, Map.of("attempts", 1)));
        submit(start(once, "done", LAPTOP).getString("attempt"), "done", LAPTOP).statusCode(200);

        var outcomes = starting.startFree(List.of(
                asked(exam, "new"),
                asked(exam, "sitting"),
                asked(once, "done"),
                asked(once, "other"),
                asked("no-such-exam", "lost")));

        assertThat(outcomes).containsOnlyKeys(Tokens.sub("new"), Tokens.sub("sitting"), Tokens.sub("other"));
        assertThat(outcomes.get(Tokens.sub("sitting")))
                .isEqualTo(new StartAttempt.Outcome.Open(UUID.fromString(sitting)));
        assertThat(Outside.texts("select learner from sitting where exam = any (?) and open", (Object)
                        new String[] {exam, once}))
                .containsExactlyInAnyOrder(Tokens.sub("new"), Tokens.sub("sitting"), Tokens.sub("other"));
    }

    private static AskedStart asked(String exam, String student) {
        return new AskedStart(exam, new Learner(Tokens.sub(student), student, List.of()), LAPTOP, Context.root());
    }

    /** Somebody who comes to the exam, on a thread of their own. */
    private final class Coming {

        private final Learner learner;
        private final CompletableFuture<Started> started = new CompletableFuture<>();
        private final Thread thread;

        Coming(Learner learner) {
            this.learner = learner;
            this.thread = Thread.ofPlatform().unstarted(() -> {
                try {
                    started.complete(sitting.sit(exam, learner, LAPTOP));
                } catch (RuntimeException refused) {
                    started.completeExceptionally(refused);
                }
            });
        }

        Learner learner() {
            return learner;
        }

        CompletableFuture<Started> started() {
            return started;
        }

        CompletableFuture<Started> come() {
            thread.start();
            return started;
        }

        boolean waits() {
            return thread.getState() == Thread.State.WAITING;
        }
    }

    private List<Coming> comings(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Coming(new Learner(name + "-" + number, name, List.of())))
                .toList();
    }

    private void whileBothWritersWait(List<Coming> coming) throws Exception {
        var others = comings("other", 2);
        Locks.whileBothWritersWait("attempt", others.getFirst()::come, others.getLast()::come, () -> {
            coming.forEach(one -> one.thread.start());
            await().until(() -> coming.stream().allMatch(Coming::waits));
        });
    }
}
