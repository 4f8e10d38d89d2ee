package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.PHONE;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.platform.time.UuidV7;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.deadline.NamedEntry;
import org.lectern.quiz.exam.Papers;
import org.lectern.quiz.learner.Learner;
import org.lectern.quiz.receipt.HeadSigner;
import org.lectern.quiz.receipt.SaveChain;
import org.lectern.quiz.receipt.SignedHead;
import org.lectern.quiz.storage.Database;

/** The single statements of the hot paths obey the rules that the entity and its state machine state. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class HotPathTest {

    @Inject
    Campus campus;

    @Inject
    Attempts attempts;

    @Inject
    Starts starts;

    @Inject
    Papers papers;

    @Inject
    HeadSigner signer;

    @Inject
    Saves saves;

    @Inject
    Database database;

    @Inject
    DataSource source;

    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
    }

    @Test
    void saveStatementTakesExactlyWhatTheStateMachineAccepts() {
        for (boolean submitted : List.of(false, true)) {
            var id = attempt("save-" + submitted, submitted);
            for (var device : List.of(LAPTOP, PHONE)) {
                for (var now : momentsAround(id)) {
                    var before = load(id);
                    boolean taken = saves.append(new AskedSave(id, before.learner(), device, 1, "{\"chosen\":[]}", now))
                            .isPresent();

                    assertThat(taken)
                            .as("submitted %s, device %s, at %s of %s", submitted, device, now, before.deadline())
                            .isEqualTo(before.accepts(device, now));
                    assertThat(load(id).sequence()).isEqualTo(before.sequence() + (taken ? 1 : 0));
                }
            }
        }
    }

    @Test
    void flagStatementTakesExactlyWhatTheStateMachineAccepts() {
        for (boolean submitted : List.of(false, true)) {
            var id = attempt("flag-" + submitted, submitted);
            for (var device : List.of(LAPTOP, PHONE)) {
                for (var now : momentsAround(id)) {
                    var before = load(id);

                    assertThat(attempts.flag(id, before.learner(), device, 1, true, now)
                                    .isPresent())
                            .isEqualTo(before.accepts(device, now));
                }
            }
        }
    }

    @Test
    void saveStatementLinksAsTheChainDoes() {
        var id = attempt("link", false);
        var learner = load(id).learner();
        for (var answer :
                List.of("", "{\"chosen\":[\"a\"]}", "ä | ö \" \\ \n 日本 🎓", "|1|2|", "'; drop table save; --")) {
            var before = load(id);
            var now = TestClock.now().truncatedTo(ChronoUnit.MICROS);

            var receipt = saves.append(new AskedSave(id, learner, LAPTOP, 7, answer, now))
                    .orElseThrow();

            assertThat(receipt.hash()).isEqualTo(SaveChain.next(before.head(), before.sequence() + 1, 7, answer, now));
            assertThat(load(id).head()).isEqualTo(receipt.hash());
        }
    }

    @Test
    void saveStatementIsPlannedOnceForAllAttempts() {
        assertThat(database.ask("show plan_cache_mode", row -> row.getString(1)))
                .containsExactly("force_generic_plan");
    }

    @Test
    void saveStatementFindsAnAttemptByItsKeyHoweverFewOrManyThereAre() throws SQLException {
        attempt("key", false);
        Outside.execute("analyze attempt");

        assertThat(planOf(Saves.PASSING_BY))
                .noneMatch(line -> line.contains("Seq Scan on attempt"))
                .noneMatch(line -> line.contains("deadline"))
                .filteredOn(line -> line.contains("Index Cond"))
                .isNotEmpty()
                .allMatch(line -> line.contains("(id = "));
    }

    /** Planned as for any values, on a connection as the service has them. */
    private List<String> planOf(String statementText) throws SQLException {
        var plan = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("prepare save_planned(uuid[], text[], uuid[], int[], text[], bigint[], timestamptz[]) as "
                    + numbered(statementText));
            try (var lines = statement.executeQuery(
                    "explain (costs off) execute save_planned(null, null, null, null, null, null, null)")) {
                while (lines.next()) {
                    plan.add(lines.getString(1).strip());
                }
            }
            statement.execute("deallocate save_planned");
        }
        return plan;
    }

    private static String numbered(String statementText) {
        var number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(statementText).replaceAll(_ -> "\\$" + number.incrementAndGet());
    }

    @Test
    void saveStatementIsBlindToOtherLearners() {
        var id = attempt("mine", false);

        assertThat(saves.append(new AskedSave(id, "somebody else", LAPTOP, 1, "{}", TestClock.now())))
                .isEmpty();
        assertThat(attempts.flag(id, "somebody else", LAPTOP, 1, true, TestClock.now()))
                .isEmpty();
        assertThat(attempts.takeOver(id, "somebody else", PHONE)).isFalse();
    }

    @Test
    void startStatementWritesTheEntityAsItWouldBeMade() {
        var now = TestClock.now().truncatedTo(ChronoUnit.MICROS);
        var ledger = DeadlineLedger.open(now, Duration.ofMinutes(30)).within(now.plusSeconds(900));
        var made = Attempt.start(UuidV7.at(now), "learner", exam, 1, 5, 1, ledger, LAPTOP);
        var others = Attempt.start(UuidV7.at(now), "other", exam, 1, 7, 1, ledger, PHONE);
        var second = Attempt.start(UuidV7.at(now), "learner", exam, 1, 6, 2, ledger, LAPTOP);

        assertThat(written(beginning(made, ledger), beginning(others, ledger)))
                .containsExactlyInAnyOrder(made.id(), others.id());

        for (var attempt : List.of(made, others)) {
            assertThat(load(attempt.id()))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*hibernate.*")
                    .isEqualTo(attempt);
            assertThat(attempts.ledger(attempt.id()))
                    .extracting(NamedEntry::entry)
                    .isEqualTo(ledger.entries());
        }
        assertThat(written(beginning(second, ledger)))
                .as("a second open attempt")
                .isEmpty();
    }

    private Set<UUID> written(Beginning... beginnings) {
        return QuarkusTransaction.requiringNew().call(() -> starts.start(List.of(beginnings)));
    }

    private Beginning beginning(Attempt attempt, DeadlineLedger ledger) {
        var learner = new Learner(attempt.learner(), attempt.learner(), List.of());
        return new Beginning(
                new AskedStart(exam, learner, attempt.writer(), Context.root()),
                papers.edition(exam, 1),
                attempt,
                ledger,
                Allowance.NONE,
                signer.sign(attempt.chainHead(), SignedHead.Occasion.START, attempt.startedAt()));
    }

    @Test
    void takeoverStatementMovesTheWriterAsTheStateMachineDoes() {
        var id = attempt("taken", false);
        var learner = load(id).learner();

        assertThat(attempts.takeOver(id, learner, PHONE)).isTrue();
        assertThat(load(id).state()).isEqualTo(new AttemptState.Open(LAPTOP, load(id).deadline()).takeOver(PHONE));
        assertThat(load(id).revision()).isEqualTo(2);
        assertThat(attempts.takeOver(id, learner, PHONE)).isTrue();
        assertThat(load(id).revision()).as("the same device again").isEqualTo(2);
        assertThat(attempts.takeOver(id, learner, LAPTOP)).isTrue();
        assertThat(load(id).state()).isEqualTo(new AttemptState.Open(LAPTOP, load(id).deadline()));
        assertThat(load(id).revision()).isEqualTo(3);

        submit(id.toString(), "taken", LAPTOP).statusCode(200);
        assertThat(attempts.takeOver(id, learner, PHONE)).isFalse();
    }

    private UUID attempt(String student, boolean submitted) {
        var id = start(exam, student, LAPTOP).getString("attempt");
        if (submitted) {
            submit(id, student, LAPTOP).statusCode(200);
        }
        assertThat(load(UUID.fromString(id)).learner()).isEqualTo(Tokens.sub(student));
        return UUID.fromString(id);
    }

    private List<Instant> momentsAround(UUID id) {
        var lastMoment = load(id).deadline().plusSeconds(5);
        return List.of(
                TestClock.now(),
                lastMoment.minusSeconds(5),
                lastMoment.minus(1, ChronoUnit.MICROS),
                lastMoment,
                lastMoment.plus(1, ChronoUnit.MICROS),
                lastMoment.plusSeconds(3600));
    }

    private Attempt load(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> attempts.findById(id));
    }
}
