package org.lectern.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.local.machine.Refusal;

class LiveExamsTest {

    private HttpServer quiz;
    private int status = 200;
    private String answer;

    @BeforeEach
    void startSomethingThatAnswersAsQuizService() throws IOException {
        quiz = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        quiz.createContext("/q/live-exams", exchange -> {
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        quiz.start();
    }

    @AfterEach
    void stopIt() {
        quiz.stop(0);
    }

    @Test
    void eachLiveExamIsASentence() throws IOException {
        answer = """
                {"live": true, "exams": [{"title": "A", "says": "A: 2 attempts are being written"}, {"says": "B: its window is open"}]}""";

        assertThat(said("ready")).containsExactly("A: 2 attempts are being written", "B: its window is open");
    }

    @Test
    void nothingIsDisturbedWhereNoExamIsLive() throws IOException {
        answer = "{\"live\": false, \"exams\": []}";

        assertThat(said("ready")).isEmpty();
    }

    @Test
    void nothingIsLeftToDisturbWhereNoQuizServiceServes() throws IOException {
        answer = "{\"live\": true, \"exams\": [{\"says\": \"A\"}]}";

        assertThat(said("stopped")).isEmpty();
    }

    @Test
    void versionFromBeforeTheQuestionIsStopped() throws IOException {
        status = 404;
        answer = "not found";

        assertThat(said("ready")).isEmpty();
    }

    @Test
    void nobodyCanTellWhereQuizServiceFailsOrAnswersNoListOfExams() {
        for (var broken : List.of(new Answer(500, ""), new Answer(503, "{\"exams\": []}"), new Answer(200, "<html>"))) {
            status = broken.status();
            answer = broken.body();

            assertThatThrownBy(() -> said("ready"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("127.0.0.1:%d", port())
                    .hasMessageContaining("answers " + status);
        }
    }

    @Test
    void nobodyCanTellWhereQuizServiceDoesNotAnswer() {
        quiz.stop(0);

        assertThatThrownBy(() -> said("ready"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("127.0.0.1:%d/ does not answer", port());
    }

    @Test
    void processThatIsSlowOrRestartingIsAskedToo() throws IOException {
        answer = "{\"live\": true, \"exams\": [{\"says\": \"A\"}]}";

        assertThat(said("unready")).containsExactly("A");
        assertThat(said("restarting")).containsExactly("A");
    }

    @Test
    void anyProcessThatAnswersTells() throws IOException {
        answer = "{\"live\": false, \"exams\": []}";

        assertThat(LiveExams.of(status(part("quiz", "ready", 1) + "," + part("quiz-2", "ready", port()))))
                .isEmpty();
    }

    private List<String> said(String state) throws IOException {
        return LiveExams.of(status(part("quiz", state, port())));
    }

    private int port() {
        return quiz.getAddress().getPort();
    }

    private static JsonNode status(String parts) throws IOException {
        return new ObjectMapper().readTree("{\"ready\": true, \"parts\": [%s]}".formatted(parts));
    }

    private static String part(String name, String state, int managementPort) {
        return "{\"name\": \"%s\", \"state\": \"%s\", \"managementPort\": %d}".formatted(name, state, managementPort);
    }

    private record Answer(int status, String body) {}
}
