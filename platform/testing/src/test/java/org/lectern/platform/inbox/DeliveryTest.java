package org.lectern.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.sample.Effects;
import org.lectern.platform.sample.NoteService;
import org.lectern.platform.sample.NoteWritten;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.time.UuidV7;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DeliveryTest {

    private static final String DEAD = "sample-service.dead";

    @Inject
    Clock clock;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void eventThatArrivesTwiceIsAppliedOnce() {
        var event = event(7);
        TestTopic.send(event);
        TestTopic.send(event);
        TestTopic.send(event(8));

        awaitApplied(7, 8);
    }

    @Test
    void eventAgainstAConstraintGoesToTheDeadLettersAndTheRestGoesOn() {
        TestTopic.send(event(-1));
        TestTopic.send(event(2));

        awaitApplied(2);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(TestTopic.header(letter, "lectern-dead-topic")).isEqualTo(NoteService.TOPIC);
            assertThat(TestTopic.header(letter, "lectern-dead-reason")).contains("effect_number_check");
        });
    }

    @Test
    void whatIsNoCloudEventGoesToTheDeadLetters() {
        TestTopic.send(new ProducerRecord<>(NoteService.TOPIC, key, new byte[] {'{'}));
        TestTopic.send(event(3));

        awaitApplied(3);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void eventWithoutWhatTheReaderNeedsGoesToTheDeadLetters() {
        TestTopic.send(TestTopic.message(event(0), "{\"key\": \"" + key + "\"}"));
        TestTopic.send(TestTopic.message(event(0), "no JSON"));
        TestTopic.send(event(3));

        awaitApplied(3);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void unknownFieldsAreIgnored() {
        TestTopic.send(TestTopic.message(
                event(0),
                "{\"key\": \"%s\", \"number\": 5, \"at\": \"2026-01-01T00:00:00Z\", \"later\": {}}".formatted(key)));

        awaitApplied(5);
    }

    @Test
    void unknownTypeIsSkipped() {
        var unknown = TestTopic.message(event(0), "{}");
        unknown.headers().remove("ce_type").add("ce_type", "sample.note.burnt.v1".getBytes(StandardCharsets.UTF_8));
        TestTopic.send(unknown);
        TestTopic.send(event(6));

        awaitApplied(6);
        assertThat(letters()).isEmpty();
    }

    @Test
    void failureOfTheSurroundingsIsRetriedUntilTheyAreWellAndNothingIsBuried() throws SQLException {
        try (var admin = LecternParts.database().open();
                var blocker = LecternParts.database().open()) {
            blocker.setAutoCommit(false);
            execute(blocker, "lock table effect");
            TestTopic.send(event(1));
            TestTopic.send(event(2));
            for (int attempt = 1; attempt <= 5; attempt++) {
                await().atMost(Duration.ofSeconds(30)).until(() -> endWaiting(admin) > 0);
            }
            blocker.commit();
        }

        awaitApplied(1, 2);
        assertThat(letters()).isEmpty();
    }

    @Test
    void lostConnectionIsRetried() throws SQLException {
        try (var admin = LecternParts.database().open()) {
            execute(
                    admin,
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sample' and datname = current_database()");
        }
        TestTopic.send(event(1));

        awaitApplied(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void replayedLetterMendsTheState() throws SQLException {
        TestTopic.send(event(-7));
        await().until(() -> letters().size() == 1);
        try (var admin = LecternParts.database().open()) {
            execute(admin, "alter table effect drop constraint effect_number_check");
            try {
                given().get(ManagementInterface.url() + "/q/dead-letters")
                        .then()
                        .statusCode(200)
                        .body("waiting.key", hasItem(key));
                given().post(ManagementInterface.url() + "/q/dead-letters/replay")
                        .then()
                        .statusCode(200)
                        .body("replayed", greaterThanOrEqualTo(1));

                awaitApplied(-7);
                given().get(ManagementInterface.url() + "/q/dead-letters")
                        .then()
                        .body("waiting.key", not(hasItem(key)));
            } finally {
                execute(admin, "alter table effect add constraint effect_number_check check (number >= 0) not valid");
            }
        }
    }

    @Test
    void replayOfWhatHasBeenAppliedChangesNothing() {
        var event = event(4);
        TestTopic.send(event);
        awaitApplied(4);
        var letter = TestTopic.message(event, event.json());
        var buried = new ProducerRecord<>(DEAD, null, letter.key(), letter.value(), letter.headers());
        buried.headers().add("lectern-dead-topic", NoteService.TOPIC.getBytes(StandardCharsets.UTF_8));
        TestTopic.send(buried);

        given().post(ManagementInterface.url() + "/q/dead-letters/replay")
                .then()
                .statusCode(200);
        TestTopic.send(event(5));

        awaitApplied(4, 5);
    }

    private OutgoingEvent event(int number) {
        Instant now = clock.instant();
        return new OutgoingEvent(
                UuidV7.at(now), NoteService.TOPIC, key, NoteService.TYPE, now, new NoteWritten(key, number, now));
    }

    private void awaitApplied(Integer... numbers) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(Effects.applied(key)).containsExactly(numbers));
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return TestTopic.messages(DEAD).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    /** Cuts the connections of the service that wait for a lock, and returns how many. */
    private static long endWaiting(Connection admin) throws SQLException {
        try (var statement = admin.createStatement();
                var ended = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where usename = 'sample' and datname = current_database() and wait_event_type = 'Lock'
                        """)) {
            ended.next();
            return ended.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
