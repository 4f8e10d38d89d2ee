package org.lectern.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lectern.local.login.Http;
import org.lectern.local.machine.Refusal;

/** Who would be disturbed, as quiz-service says it. */
final class LiveExams {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveExams() {}

    /**
     * One sentence for each exam that is live. Where no quiz-service is ready there is nothing left to disturb.
     *
     * @param status what {@code status --json} prints
     */
    static List<String> of(JsonNode status) {
        for (var part : status.path("parts")) {
            if (part.path("name").asText().matches("quiz(-\\d+)?")
                    && part.path("state").asText().equals("ready")) {
                return ask(part.path("managementPort").asInt());
            }
        }
        return List.of();
    }

    private static List<String> ask(int port) {
        try {
            var answer =
                    Http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/live-exams".formatted(port)))
                            .timeout(Duration.ofSeconds(5))
                            .build());
            // A version from before this question answers 404.
            if (answer.statusCode() != 200) {
                return List.of();
            }
            var says = new ArrayList<String>();
            JSON.readTree(answer.body())
                    .path("exams")
                    .forEach(exam -> says.add(exam.path("says").asText()));
            return says;
        } catch (Refusal | JsonProcessingException _) {
            return List.of();
        }
    }
}
