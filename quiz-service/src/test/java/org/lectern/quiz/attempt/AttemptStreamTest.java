package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.PHONE;
import static org.lectern.quiz.Campus.addTime;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Rules 1 and 4: the stream tells the room of a takeover, a new deadline and the end. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class AttemptStreamTest {

    @Inject
    Campus campus;

    @Inject
    AttemptWatch watch;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private String exam;
    private String attempt;

    @BeforeEach
    void annIsInTheRoom() {
        Outside.listen();
        TestClock.reset();
        exam = publish(terms(campus.course()));
        attempt = start(exam, "ann", LAPTOP).getString("attempt");
    }

    @Test
    void streamBeginsWithWhereTheAttemptStandsAndEndsWithIt() throws Exception {
        try (var stream = StreamOfEvents.open(attempt, Tokens.student("ann"), lines::add)) {
            await().until(() -> events().equals(List.of("deadline")));
            start(exam, "ann", PHONE);
            await().until(() -> events().equals(List.of("deadline", "taken-over")));
            submit(attempt, "ann", PHONE).statusCode(200);
            stream.awaitEnd();
        }

        assertThat(events()).containsExactly("deadline", "taken-over", "closed");
        assertThat(data()).allSatisfy(data -> {
            assertThat(data.path("serverTime").asText()).isNotBlank();
            assertThat(data.path("deadline").asText()).isNotBlank();
        });
        assertThat(data().stream().map(data -> data.path("revision").asInt())).containsExactly(1, 2, 3);
    }

    @Test
    void timeThatIsAddedIsPushedWithTheNewDeadline() throws Exception {
        try (var _ = StreamOfEvents.open(attempt, Tokens.student("ann"), lines::add)) {
            await().until(() -> events().size() == 1);

            addTime(exam, 10, attempt).statusCode(200);

            await().atMost(Duration.ofSeconds(1)).until(() -> events().equals(List.of("deadline", "deadline")));
        }
        assertThat(Instant.parse(data().get(1).path("deadline").asText()))
                .isEqualTo(
                        Instant.parse(data().get(0).path("deadline").asText()).plus(Duration.ofMinutes(10)));
    }

    @Test
    void whatAnotherReplicaDidArrivesWithinASecondOrTwo() throws Exception {
        try (var _ = StreamOfEvents.open(attempt, Tokens.student("ann"), lines::add)) {
            await().until(() -> events().size() == 1);

            Outside.execute(
                    "update attempt set deadline = deadline + interval '10 minutes', revision = revision + 1 where id = '%s'"
                            .formatted(attempt));

            await().atMost(Duration.ofSeconds(2)).until(() -> events().equals(List.of("deadline", "deadline")));
        }
    }

    @Test
    void streamOfAClosedAttemptSaysSoAndEnds() throws Exception {
        submit(attempt, "ann", LAPTOP).statusCode(200);

        try (var stream = StreamOfEvents.open(attempt, Tokens.student("ann"), lines::add)) {
            stream.awaitEnd();
        }

        assertThat(events()).containsExactly("closed");
    }

    @Test
    void leftStreamIsForgotten() throws Exception {
        try (var _ = StreamOfEvents.open(attempt, Tokens.student("ann"), lines::add)) {
            await().until(() -> watch.watched() > 0);
        }

        // The next thing that is sent finds the connection cut.
        start(exam, "ann", PHONE);
        await().atMost(Duration.ofSeconds(25)).until(() -> watch.watched() == 0);
    }

    private List<String> events() {
        return lines.stream()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()).strip())
                .toList();
    }

    private List<com.fasterxml.jackson.databind.JsonNode> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Outside.json(line.substring("data:".length())))
                .toList();
    }
}
