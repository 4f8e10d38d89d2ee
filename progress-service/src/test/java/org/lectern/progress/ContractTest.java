package org.lectern.progress;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;

/** What the others have really sent is read: twice, late, and with fields that nobody here knows. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ContractTest {

    private static final Map<String, String> TOPICS = Map.ofEntries(
            entry("content.release.published.v1", "content.course"),
            entry("content.course.withdrawn.v1", "content.course"),
            entry("content.report.answered.v1", "content.course"),
            entry("quiz.exam.published.v1", "quiz.exam"),
            entry("quiz.exam.withdrawn.v1", "quiz.exam"),
            entry("quiz.attempt.started.v1", "quiz.learning"),
            entry("quiz.attempt.submitted.v1", "quiz.learning"),
            entry("quiz.attempt.graded.v1", "quiz.learning"),
            entry("quiz.attempt.marked.v1", "quiz.learning"),
            entry("quiz.attempt.regraded.v1", "quiz.learning"),
            entry("quiz.question.practised.v1", "quiz.learning"),
            entry("quiz.time.granted.v1", "quiz.learning"),
            entry("quiz.report.answered.v1", "quiz.learning"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content.release.published.v1",
                "content.course.withdrawn.v1",
                "content.report.answered.v1",
                "quiz.exam.published.v1",
                "quiz.exam.withdrawn.v1",
                "quiz.attempt.started.v1",
                "quiz.attempt.submitted.v1",
                "quiz.attempt.graded.v1",
                "quiz.attempt.marked.v1",
                "quiz.attempt.regraded.v1",
                "quiz.question.practised.v1",
                "quiz.time.granted.v1",
                "quiz.report.answered.v1"
            })
    void everySampleIsReadTwiceLateAndWithUnknownFields(String type) {
        for (var sample : EventContract.samples(type)) {
            var first = message(type, sample, Instant.parse("2026-11-23T10:00:00Z"));
            var unknown = message(
                    type,
                    sample.replaceFirst("\\{", "{\"addedLater\": {\"deep\": [1]},"),
                    Instant.parse("2026-01-01T00:00:00Z"));
            Bus.send(first, first, unknown, unknown);

            await().untilAsserted(() -> {
                assertThat(applied(first)).isTrue();
                assertThat(applied(unknown)).isTrue();
            });
        }
        assertThat(TestTopic.messages("progress-service.dead"))
                .extracting(ConsumerRecord::key)
                .doesNotContain("sample");
    }

    @Test
    void samplesGiveWhatTheySay() {
        TOPICS.keySet().stream()
                .sorted()
                .flatMap(type ->
                        EventContract.samples(type).stream().map(sample -> message(type, sample, Instant.now())))
                .forEach(message -> {
                    Bus.send(message);
                    await().until(() -> applied(message));
                });

        assertThat(
                        Rows.of(
                                "select release_revision, withdrawn_revision, title from course where course = 'flask-training'"))
                .containsExactly("3|4|Flask Training, study and exam guide");
        assertThat(Rows.of(
                        "select published_revision, withdrawn_revision, title from exam where exam = ?",
                        "01935f3a-7c00-7000-8000-000000000001"))
                .containsExactly("2|3|Authentication check");
        assertThat(Rows.of("""
                        select distinct type from attempt_fact where attempt = '01935f5b-1100-7abc-8def-0123456789ab' order by type
                        """))
                .isEqualTo(List.of(
                        "quiz.attempt.graded.v1",
                        "quiz.attempt.marked.v1",
                        "quiz.attempt.regraded.v1",
                        "quiz.attempt.started.v1",
                        "quiz.attempt.submitted.v1"));
        assertThat(Rows.of("""
                        select distinct section, question, version, difficulty, points, certainty, chosen from practice_fact
                         where session = '01935f6c-2200-7abc-8def-0123456789ab'
                        """))
                .containsExactly("introduction-to-flask-login|login.user-loader-returns|1|2|1.00|unsure|{9f3c1e7a00}");
    }

    private static boolean applied(ProducerRecord<String, byte[]> message) {
        var id = new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        return Rows.count("select count(*) from inbox where event_id = cast(? as uuid)", id) == 1;
    }

    private static ProducerRecord<String, byte[]> message(String type, String json, Instant at) {
        return TestTopic.message(
                new OutgoingEvent(UUID.randomUUID(), TOPICS.get(type), "sample", type, at, Map.of()), json);
    }
}
