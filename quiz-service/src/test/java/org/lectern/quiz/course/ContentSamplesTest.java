package org.lectern.quiz.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;
import org.lectern.quiz.Outside;

/** Quiz reads every committed sample of content's events: twice, late, and with fields that it does not know. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ContentSamplesTest {

    @Test
    void everySampleIsReadTwiceAndWithUnknownFieldsAndNoneIsBuried() {
        for (var sample : EventContract.samples("content.release.published.v1")) {
            var event = UUID.randomUUID();
            send("content.release.published.v1", sample, event);
            send("content.release.published.v1", sample, event);
            send(
                    "content.release.published.v1",
                    sample.replaceFirst("\\{", "{\"addedLater\": {\"a\": 1},"),
                    UUID.randomUUID());

            var hash = Outside.json(sample).path("hash").asText();
            await().atMost(Duration.ofSeconds(30)).until(() -> rows(sample).equals(List.of(hash)));
        }
        for (var sample : EventContract.samples("content.course.withdrawn.v1")) {
            send(
                    "content.course.withdrawn.v1",
                    sample.replaceFirst("\\{", "{\"addedLater\": true,"),
                    UUID.randomUUID());

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Outside.number(
                                    "select count(*) from course where course = ? and withdrawn_at is not null",
                                    course(sample))
                            == 1);
        }
        // The release is older than the withdrawal: late, it opens nothing again.
        EventContract.samples("content.release.published.v1")
                .forEach(sample -> send("content.release.published.v1", sample, UUID.randomUUID()));
        send("content.course.withdrawn.v1", MARK, UUID.randomUUID());
        send("content.release.published.v1", MARK_RELEASED, UUID.randomUUID());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Outside.number("select count(*) from course where course = 'mark'") == 1);
        assertThat(Outside.number(
                        "select count(*) from course where course = 'flask-training' and withdrawn_at is not null"))
                .isEqualTo(1);
        assertThat(TestTopic.messages("quiz-service.dead")).isEmpty();
    }

    /** Of a course that nobody knows. */
    private static final String MARK =
            "{\"course\": \"mark\", \"revision\": 1, \"withdrawnAt\": \"2026-11-25T00:00:00Z\"}";

    private static final String MARK_RELEASED = """
            {"course": "mark", "revision": 2, "hash": "h", "title": "Mark", "staff": ["ivan"], "chapters": []}
            """;

    private static void send(String type, String json, UUID id) {
        var event = new OutgoingEvent(id, "content.course", course(json), type, Instant.now(), "");
        TestTopic.send(TestTopic.message(event, json));
    }

    private static String course(String json) {
        return Outside.json(json).path("course").asText();
    }

    private static List<String> rows(String sample) {
        return Outside.texts("select release_hash from course where course = ?", course(sample));
    }
}
