package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.quiz.Campus.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.LeakWalk;
import org.lectern.quiz.Outside;
import org.lectern.quiz.Room;
import org.lectern.quiz.Room.Reply;
import org.lectern.quiz.TestClock;

/**
 * The walk over every response and stream event that a student can get before the review policy shows the key: no key, reason, explanation, accepted
 * answer or proof, under no name and in no text. (That the order of options does not depend on the key is a property of PaperTest.)
 */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class NothingLeaksTest {

    @Inject
    Campus campus;

    private final String token = Tokens.student("sly");
    private final UUID device = UUID.randomUUID();
    private final List<Reply> replies = new ArrayList<>();
    private String exam;
    private String attempt;
    private JsonNode paper;

    @BeforeEach
    void room() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void nothingBeforeReviewTellsTheKeyOfAnyType() throws Exception {
        exam = publish(Campus.termsOfEachType(campus.courseOfEachType(), "never"));
        var course = ask("GET", "/api/quiz/exams/" + exam, null).path("course").asText();
        ask("GET", "/api/quiz/exams?course=" + course, null);
        paper = ask("POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\":\"%s\"}".formatted(device));
        attempt = paper.path("attempt").asText();
        assertThat(Set.copyOf(paper.findValuesAsText("type")))
                .containsExactlyInAnyOrder(
                        "single", "multi", "truefalse", "output", "text", "number", "fill", "order", "match");
        var stream = new CopyOnWriteArrayList<String>();
        try (var listening = StreamOfEvents.open(attempt, token, stream::add)) {
            var phone = walkTheRoom();
            // The stream tells where an attempt stands: two changes at once may be one event, so each is waited for.
            await().until(() -> stream.stream().anyMatch(line -> line.contains("taken-over")));
            submit(phone);
            listening.awaitEnd();
        }
        walkAfterTheEnd(course);
        stream.stream()
                .filter(line -> line.startsWith("data:"))
                .forEach(line -> replies.add(new Reply(200, line.substring("data:".length()))));

        assertThat(stream).anyMatch(line -> line.contains("taken-over")).anyMatch(line -> line.contains("closed"));
        assertThat(replies).hasSizeGreaterThan(40);
        replies.forEach(LeakWalk::tellsNoKey);
    }

    /** Returns the device that writes at the end. */
    private UUID walkTheRoom() {
        ask("GET", "/api/quiz/attempts/" + attempt + "?device=" + device, null);
        for (int position = 1; position <= 9; position++) {
            answer(position, paper.path("questions").get(position - 1));
        }
        ask(
                "PUT",
                "/api/quiz/attempts/" + attempt + "/flags/1",
                "{\"device\":\"%s\",\"flagged\":true}".formatted(device));
        // Refusals speak too.
        ask("PUT", answers(1), "{\"device\":\"%s\",\"chosen\":[\"none\"]}".formatted(device));
        ask("PUT", answers(99), "{\"device\":\"%s\",\"chosen\":[]}".formatted(device));
        ask("PUT", answers(1), "{\"device\":7}");
        ask("GET", "/api/quiz/attempts/" + attempt + "/review", null);
        var phone = UUID.randomUUID();
        ask("POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\":\"%s\"}".formatted(phone));
        ask("PUT", answers(2), "{\"device\":\"%s\",\"chosen\":[]}".formatted(device));
        ask("GET", "/api/quiz/exams/" + exam + "/preview", null);
        ask("GET", "/api/quiz/attempts", null);
        askForTheReceipt();
        return phone;
    }

    /** Without its hashes and signatures, in which by chance any number stands. */
    private void askForTheReceipt() {
        var receipt = Room.send(token, "GET", "/api/quiz/attempts/" + attempt + "/receipt", null);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().path("saves")).isNotEmpty();
        replies.add(new Reply(
                200, receipt.text().replaceAll("\"(hash|head|signature|publicKey)\":\"[^\"]*\"", "\"chance\":0")));
    }

    /** As a student may who knows nothing, and as one who tries what the reply tells. */
    private void answer(int position, JsonNode question) {
        var ids = question.path("options").findValuesAsText("id");
        var type = question.path("type").asText();
        var answers = switch (type) {
            case "text", "number" -> List.of("\"typed\":[\"1\"]", "\"typed\":[\"many\"]", "\"typed\":[]");
            case "fill" -> List.of("\"typed\":[\"a\",\"b\"]", "\"typed\":[\"a\"]");
            case "order" -> List.of("\"order\":[\"%s\"]".formatted(String.join("\",\"", ids)), "\"order\":[\"x\"]");
            case "match" ->
                List.of(
                        "\"matched\":{\"%s\":\"%s\"}"
                                .formatted(
                                        question.path("lefts").get(0).path("id").asText(), ids.getFirst()),
                        "\"matched\":{\"x\":\"y\"}");
            default ->
                List.of("\"chosen\":[\"%s\"]".formatted(ids.get(0)), "\"chosen\":[\"%s\"]".formatted(ids.get(1)));
        };
        answers.forEach(given -> ask("PUT", answers(position), "{\"device\":\"%s\",%s}".formatted(device, given)));
        ask("PUT", answers(position), "{\"device\":\"%s\",\"typed\":[\"x\"]}".formatted(device));
    }

    private void submit(UUID phone) {
        ask("POST", "/api/quiz/attempts/" + attempt + "/submit", "{\"device\":\"%s\",\"answers\":[]}".formatted(phone));
    }

    private void walkAfterTheEnd(String course) {
        ask("GET", "/api/quiz/attempts/" + attempt, null);
        ask("GET", "/api/quiz/attempts?course=" + course, null);
        ask("GET", "/api/quiz/exams?course=" + course, null);
        ask("GET", "/api/quiz/courses/" + course + "/bank", null);
        ask("PUT", answers(1), "{\"device\":\"%s\",\"chosen\":[]}".formatted(device));
        var review = ask("GET", "/api/quiz/attempts/" + attempt + "/review", null);
        assertThat(review.path("shown").findValuesAsText("key")).containsExactly("false");
        assertThat(review.has("questions")).isFalse();
    }

    private String answers(int position) {
        return "/api/quiz/attempts/" + attempt + "/answers/" + position;
    }

    private JsonNode ask(String method, String path, String body) {
        var reply = Room.send(token, method, path, body);
        assertThat(reply.status()).as(path).isNotEqualTo(500);
        replies.add(reply);
        return reply.json();
    }

    /** Everything the paper does show of a question, by name: what is added later must be thought about. */
    @Test
    void questionOfAPaperHasTheseFieldsAndNoOther() {
        exam = publish(Campus.termsOfEachType(campus.courseOfEachType(), "at-once"));
        paper = ask("POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\":\"%s\"}".formatted(device));

        var ofQuestions = new HashSet<String>();
        var ofOptions = new HashSet<String>();
        paper.path("questions").forEach(question -> {
            ofQuestions.addAll(names(question));
            question.path("options").forEach(option -> ofOptions.addAll(names(option)));
            question.path("lefts").forEach(option -> ofOptions.addAll(names(option)));
        });

        assertThat(ofQuestions)
                .containsExactlyInAnyOrder("position", "type", "stemHtml", "options", "choose", "lefts", "gaps");
        assertThat(ofOptions).containsExactlyInAnyOrder("id", "html");
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
