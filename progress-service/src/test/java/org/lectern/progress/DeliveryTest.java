package org.lectern.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class DeliveryTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void release() {
        Bus.send(released(course, 1, section("login", "6.1")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void eventThatArrivesTwiceHasItsEffectOnce() {
        var sitting = Sitting.of(course, "exam-1", ann.sub());
        var started = sitting.started();
        Bus.send(started, started, sitting.submitted(), started);

        ann.courseWhen(course, json -> json.getString("attempts[0].submittedAt") != null);
        Bus.send(Sitting.of(course, "exam-1", ann.sub()).started());
        ann.courseWhen(course, json -> json.getList("attempts").size() == 2);

        assertThat(Rows.count("select count(*) from notice where learner = ?", ann.sub()))
                .isEqualTo(3);
        assertThat(letters()).isEmpty();
    }

    @Test
    void poisonedEventStepsAsideAndItsReplayMendsTheState() {
        var first = Sitting.of(course, "exam-1", ann.sub());
        var second = Sitting.of(course, "exam-1", ann.sub());
        Rows.execute("alter table attempt_fact add constraint poison check (attempt <> '" + first.attempt() + "')");
        try {
            Bus.send(first.started(), second.started(), nonsense(), second.submitted());

            ann.courseWhen(course, json -> json.getString("attempts[0].submittedAt") != null);
            ann.course(course).body("attempts", hasSize(1));
            await().until(() -> letters().size() == 2);
        } finally {
            Rows.execute("alter table attempt_fact drop constraint poison");
        }

        given().post(ManagementInterface.url() + "/q/dead-letters/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(2));

        ann.courseWhen(course, json -> json.getList("attempts").size() == 2);
        await().until(() -> letters().size() == 3);
    }

    /** What no repair helps: it dies again at the replay. */
    private ProducerRecord<String, byte[]> nonsense() {
        return new ProducerRecord<>("quiz.learning", ann.sub(), new byte[] {'{'});
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return TestTopic.messages("progress-service.dead").stream()
                .filter(letter -> ann.sub().equals(letter.key()))
                .toList();
    }
}
