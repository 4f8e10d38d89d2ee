package org.lectern.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.platform.outbox.OutboxConfig.Moment;
import org.lectern.platform.sample.Effects;
import org.lectern.platform.sample.NoteService;
import org.lectern.platform.sample.NoteWritten;
import org.lectern.platform.testing.ChildJvm;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestDatabase;
import org.lectern.platform.time.UuidV7;

/**
 * A relay in a process of its own dies by halting, again and again, at the two moments that matter. The sample's two readers tell what came of it: the
 * naive one counts arrivals and so shows what every reader would do without the inbox, the other one applies.
 */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DeathOfTheRelayTest {

    /** Five in every build, fifty before a release. */
    private static final int ROUNDS = Integer.getInteger("lectern.fault.rounds", 5);

    private static final int EVENTS = 7;
    private static final int BATCH = 200;

    private final String key = "dying-" + UUID.randomUUID();
    private TestDatabase outbox;

    @TempDir
    Path logs;

    /** An outbox that the sample's own relay does not know. */
    @BeforeEach
    void anOutbox() throws Exception {
        outbox = TestDatabase.create("relay");
        try (var connection = connection();
                var statement = connection.createStatement();
                var migration = OutboxBatch.class.getResourceAsStream("/db/platform/V000_1__outbox_inbox.sql")) {
            statement.execute(new String(migration.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void deathBetweenAcknowledgementAndCommitSendsAgainAndTheInboxAppliesOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(round);
            die(Moment.ACKNOWLEDGED);
            assertThat(rows()).isEqualTo((round + 1) * EVENTS);
        }
        live();

        awaitAppliedOnce();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(new HashSet<>(Effects.arrived(key))).hasSize(all().size()));
        assertThat(Effects.arrived(key)).hasSizeGreaterThanOrEqualTo(all().size() + ROUNDS);
    }

    @Test
    void deathBetweenSendAndCommitLosesNothingAndTheInboxAppliesOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(round);
            die(Moment.SENT);
            assertThat(rows()).isEqualTo((round + 1) * EVENTS);
        }
        live();

        awaitAppliedOnce();
    }

    private void fill(int round) throws SQLException {
        try (var connection = connection();
                var insert = connection.prepareStatement(
                        "insert into outbox (id, topic, key, type, time, payload, put_at) values (?, ?, ?, ?, now(), ?, now())")) {
            for (int number = round * EVENTS; number < (round + 1) * EVENTS; number++) {
                var now = Instant.now();
                var event = new OutgoingEvent(
                        UuidV7.at(now),
                        NoteService.TOPIC,
                        key,
                        NoteService.TYPE,
                        now,
                        new NoteWritten(key, number, now));
                insert.setObject(1, event.id());
                insert.setString(2, event.topic());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setString(5, event.json());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A process that dies at that moment. */
    private void die(Moment moment) throws IOException {
        var armed = Files.writeString(logs.resolve("halt"), moment.name());
        assertThat(relay(armed)).isEqualTo(HaltingProbe.KILLED);
        assertThat(armed).doesNotExist();
    }

    /** The same process as any, but nobody has armed it. */
    private void live() {
        assertThat(relay(logs.resolve("halt"))).isZero();
    }

    private int relay(Path armed) {
        var log = logs.resolve(UUID.randomUUID() + ".log");
        var process = ChildJvm.start(
                log,
                DyingRelay.class,
                outbox.url(),
                outbox.user(),
                outbox.user(),
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                Integer.toString(BATCH),
                armed.toString());
        int status = process.onExit().join().exitValue();
        assertThat(status).as(() -> read(log)).isIn(0, HaltingProbe.KILLED);
        return status;
    }

    private void awaitAppliedOnce() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Effects.applied(key)).isEqualTo(all()));
    }

    private static List<Integer> all() {
        return IntStream.range(0, ROUNDS * EVENTS).boxed().toList();
    }

    private long rows() throws SQLException {
        try (var connection = connection();
                var result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(outbox.url(), outbox.user(), outbox.user());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
