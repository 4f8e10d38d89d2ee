package org.lectern.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.lectern.local.login.Http;
import org.lectern.local.machine.Refusal;

/** Who would be disturbed, as quiz-service says it. */
final class LiveExams {

    /** An exam may be written against a process in one of these; in the others nobody is served. */
    private static final Set<String> SERVING = Set.of("ready", "unready", "restarting");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveExams() {}

    /**
     * One sentence for each exam that is live. Where no quiz-service serves there is nothing left to disturb. Of several processes any can tell.
     *
     * @param status what {@code status --json} prints
     * @throws Refusal when a quiz-service serves, but none can tell: then one may be live
     */
    static List<String> of(JsonNode status) {
        Refusal unable = null;
        for (var part : status.path("parts")) {
            if (part.path("name").asText().matches("quiz(-\\d+)?")
                    && SERVING.contains(part.path("state").asText())) {
                try {
                    return said(ask(part.path("managementPort").asInt()));
                } catch (Refusal refusal) {
                    unable = refusal;
                }
            }
        }
        if (unable != null) {
            throw unable;
        }
        return List.of();
    }

    private static HttpResponse<String> ask(int port) {
        return Http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/live-exams".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build());
    }

    private static List<String> said(HttpResponse<String> answer) {
        // A version from before this question knows no such address.
        if (answer.statusCode() == NOT_FOUND) {
            return List.of();
        }
        var exams = exams(answer.body());
        if (answer.statusCode() != OK || !exams.isArray()) {
            throw new Refusal("%s answers %d, and no list of exams.".formatted(answer.uri(), answer.statusCode()));
        }
        return StreamSupport.stream(exams.spliterator(), false)
                .map(exam -> exam.path("says").asText())
                .toList();
    }

    private static JsonNode exams(String body) {
        try {
            return JSON.readTree(body).path("exams");
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }
}
