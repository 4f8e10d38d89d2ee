package org.lectern.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lectern.platform.sample.Effects;
import org.lectern.platform.sample.NoteService;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class OutboxTest {

    @Inject
    NoteService notes;

    @Inject
    ExecutorService threads;

    @Inject
    SampleRush rush;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int maxThreads;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void committedEventArrivesAsACloudEvent() {
        notes.write(key, 1, "text");

        await().until(() -> !messages().isEmpty());
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(TestTopic.header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(TestTopic.header(message, "ce_source")).isEqualTo("/lectern/sample-service");
            assertThat(TestTopic.header(message, "ce_type")).isEqualTo(NoteService.TYPE);
            assertThat(TestTopic.header(message, "content-type")).isEqualTo("application/json");
            assertThat(UUID.fromString(TestTopic.header(message, "ce_id")).version())
                    .isEqualTo(7);
            assertThat(new String(message.value(), StandardCharsets.UTF_8))
                    .matches("\\{\"key\":\"%s\",\"number\":1,\"at\":\"[-0-9T:.]+Z\"\\}".formatted(key));
        });
        await().until(() -> rows() == 0);
    }

    @Test
    void rolledBackEventIsNeverSent() {
        assertThatThrownBy(() -> notes.writeAndFail(key)).hasMessageContaining("secret");
        notes.write(key, 2, "text");

        await().untilAsserted(() -> assertThat(Effects.applied(key)).isNotEmpty());
        assertThat(messages()).hasSize(1);
    }

    @Test
    void putWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> notes.putOutside()).isInstanceOf(TransactionalException.class);
    }

    @Test
    void eventsOfOneKeyArriveInTheirOrder() {
        var numbers = IntStream.range(0, 50).boxed().toList();
        numbers.forEach(number -> notes.write(key, number, "text"));

        await().untilAsserted(() -> assertThat(Effects.applied(key)).isEqualTo(numbers));
    }

    @Test
    void eventsOfOneTransactionAllArriveInTheirOrder() {
        notes.writeTogether(key, 50);

        await().untilAsserted(() -> assertThat(Effects.applied(key))
                .isEqualTo(IntStream.range(0, 50).boxed().toList()));
    }

    @Test
    void eventsWaitWhileCallsWaitForAThreadButNotForEver() {
        var end = new CountDownLatch(1);
        var put = Instant.now();
        try {
            for (int call = 0; call <= maxThreads; call++) {
                threads.execute(() -> hold(end));
            }
            notes.write(key, 1, "text");

            await().atMost(Duration.ofMinutes(1)).until(() -> !messages().isEmpty());
        } finally {
            end.countDown();
        }
        assertThat(Instant.ofEpochMilli(messages().getFirst().timestamp())).isAfter(put.plusSeconds(1));
    }

    @Test
    void eventsWaitWhileARushIsOn() {
        rush.begin();
        notes.write(key, 1, "text");

        await().during(Duration.ofSeconds(1)).until(() -> messages().isEmpty());
        rush.end();

        await().until(() -> !messages().isEmpty());
    }

    @Test
    void traceOfTheRequestReachesTheReader() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{\"key\": \"%s\", \"number\": 1}".formatted(key))
                .post("/api/sample/notes")
                .then()
                .statusCode(201);

        await().untilAsserted(() -> assertThat(Effects.traces(key)).isEqualTo(List.of(trace)));
    }

    @Test
    void ageOfTheOldestEventIsAMetric() {
        given().get(ManagementInterface.url() + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lectern_outbox_oldest_seconds"));
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ConsumerRecord<String, byte[]>> messages() {
        return TestTopic.messages(NoteService.TOPIC).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    private static long rows() throws SQLException {
        try (var connection = LecternParts.database().open();
                var result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }
}
