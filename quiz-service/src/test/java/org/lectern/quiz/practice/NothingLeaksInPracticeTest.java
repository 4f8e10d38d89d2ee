package org.lectern.quiz.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.LeakWalk;
import org.lectern.quiz.Room;
import org.lectern.quiz.Room.Reply;
import org.lectern.quiz.TestClock;

/** The walk over every reply of practice: the key of a question that is not answered yet never leaves, whatever is answered beside it. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class NothingLeaksInPracticeTest {

    @Inject
    Campus campus;

    private final String token = Tokens.student("sly-in-practice");

    @Test
    void nothingTellsTheKeyOfAQuestionThatIsNotAnswered() {
        TestClock.reset();
        var course = campus.courseOfEachType();
        LeakWalk.tellsNoKey(ask("GET", "/api/quiz/practice?course=" + course, null));
        var started = ask("POST", "/api/quiz/practice", "{\"course\":\"%s\",\"scope\":\"all\"}".formatted(course));
        LeakWalk.tellsNoKey(started);
        var questions = started.json().path("questions");
        assertThat(Set.copyOf(questions.findValuesAsText("type"))).hasSize(9);
        var session = "/api/quiz/practice/" + started.json().path("session").asText();

        var answered = new TreeSet<Integer>();
        for (int position = 1; position <= 9; position++) {
            refusals(session, position).forEach(LeakWalk::tellsNoKey);
            var feedback = answer(session, position, "{\"chosen\":[]}");
            assertThat(feedback.status()).isEqualTo(200);
            assertThat(feedback.json().path("position").asInt()).isEqualTo(position);
            assertThat(feedback.json().path("review").path("position").asInt()).isEqualTo(position);
            answered.add(position);
            LeakWalk.tellsNoKey(answer(session, position, "{\"chosen\":[\"x\"]}"));

            var resumed = ask("GET", session, null);

            assertThat(resumed.json().path("feedback"))
                    .extracting(said -> said.path("position").asInt())
                    .containsExactlyElementsOf(answered);
            LeakWalk.tellsNoKey(withoutFeedback(resumed));
        }
        LeakWalk.tellsNoKey(ask("GET", "/api/quiz/practice?course=" + course, null));
    }

    private List<Reply> refusals(String session, int position) {
        var replies = new ArrayList<Reply>();
        for (var wrong : List.of(
                "{\"chosen\":[\"x\"]}", "{\"order\":[\"x\"]}", "{\"matched\":{\"x\":\"y\"}}", "{}", "{\"chosen\":7}")) {
            var reply = answer(session, position, wrong);
            assertThat(reply.status()).as(wrong).isBetween(400, 499);
            replies.add(reply);
        }
        return replies;
    }

    private Reply answer(String session, int position, String answer) {
        return ask(
                "POST",
                session + "/answers",
                "{\"position\":%d,\"certainty\":\"sure\",\"answer\":%s}".formatted(position, answer));
    }

    private Reply ask(String method, String path, String body) {
        var reply = Room.send(token, method, path, body);
        assertThat(reply.status()).as(path).isLessThan(500);
        return reply;
    }

    private static Reply withoutFeedback(Reply reply) {
        var json = (ObjectNode) reply.json();
        json.remove("feedback");
        return new Reply(reply.status(), json.toString());
    }
}
