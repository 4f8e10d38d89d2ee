package org.lectern.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.testing.BrokerProcess;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;

/** The broker is not needed to sit an exam: neither at the service's start nor for a minute in the middle. */
@QuarkusTest
@QuarkusTestResource(value = BrokerOutageTest.OwnBroker.class, restrictToAnnotatedClass = true)
class BrokerOutageTest {

    /** A minute before a release, shorter in every build. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("lectern.fault.outage", 12));

    /** The real parts, with a broker that is down when the service starts. */
    public static class OwnBroker extends LecternParts {

        static final BrokerProcess BROKER = new BrokerProcess();

        @Override
        public Map<String, String> start() {
            var settings = new HashMap<>(super.start());
            settings.put("kafka.bootstrap.servers", BROKER.bootstrapServers());
            return settings;
        }

        @Override
        public void stop() {
            BROKER.close();
        }
    }

    @Inject
    Campus campus;

    private final List<String> attempts = new ArrayList<>();

    @Test
    void examGoesOnWithoutTheBrokerAndItsEventsArriveAfterwards() {
        ready();
        given().get(ManagementInterface.url() + "/q/health/group/dependencies")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'kafka' }.status", equalTo("DOWN"));
        var exam = publish(terms(campus.course()));
        sit(exam);
        OwnBroker.BROKER.start();
        awaitAllGraded();

        OwnBroker.BROKER.kill();
        var end = Instant.now().plus(OUTAGE);
        while (Instant.now().isBefore(end)) {
            var before = Instant.now();
            sit(exam);
            ready();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        OwnBroker.BROKER.start();

        awaitAllGraded();
        ready();
        assertThat(attempts).hasSizeGreaterThan(3);
        assertThat(Outside.number("select count(*) from outbox")).isZero();
    }

    private void sit(String exam) {
        var student = "student-" + attempts.size();
        var paper = start(exam, student, LAPTOP);
        var attempt = paper.getString("attempt");
        save(attempt, student, LAPTOP, 1, options(paper, 1).getFirst()).statusCode(200);
        submit(attempt, student, LAPTOP).statusCode(200);
        attempts.add(attempt);
    }

    private static void ready() {
        given().get(ManagementInterface.url() + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get(ManagementInterface.url() + "/q/health/live").then().statusCode(200);
    }

    /** Each attempt's three events in their order; whoever got one twice has an inbox. */
    private void awaitAllGraded() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(TestTopic.read("quiz.learning", "quiz.attempt.graded.v1").stream()
                                .map(event -> event.data().path("attempt").asText())
                                .distinct())
                        .containsAll(attempts));
        var told = TestTopic.messages("quiz.learning").stream()
                .map(IncomingEvent::read)
                .toList();
        for (var attempt : attempts) {
            assertThat(told.stream()
                            .filter(event ->
                                    event.data().path("attempt").asText().equals(attempt))
                            .map(IncomingEvent::type)
                            .distinct())
                    .containsExactly("quiz.attempt.started.v1", "quiz.attempt.submitted.v1", "quiz.attempt.graded.v1");
        }
    }
}
