package org.lectern.local;

import static org.assertj.core.api.Assertions.assertThat;

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
    void nothingIsLeftToDisturbWhereNoQuizServiceIsReady() throws IOException {
        answer = "{\"live\": true, \"exams\": [{\"says\": \"A\"}]}";

        assertThat(said("stopped")).isEmpty();
    }

    @Test
    void versionFromBeforeTheQuestionIsStopped() throws IOException {
        status = 404;
        answer = "not found";

        assertThat(said("ready")).isEmpty();
    }

    private List<String> said(String state) throws IOException {
        return LiveExams.of(new ObjectMapper()
                .readTree(
                        "{\"ready\": true, \"parts\": [{\"name\": \"quiz\", \"state\": \"%s\", \"managementPort\": %d}]}"
                                .formatted(state, quiz.getAddress().getPort())));
    }
}
