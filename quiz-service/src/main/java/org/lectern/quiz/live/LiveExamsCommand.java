package org.lectern.quiz.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The operator's question on the management port, which the public cannot reach: {@code GET /q/live-exams} answers {@code {"live": true, "exams": […]}}.
 * {@code deploy/ops/exam-window} asks it.
 */
@ApplicationScoped
class LiveExamsCommand {

    private final LiveExams exams;
    private final ObjectMapper json;

    LiveExamsCommand(LiveExams exams, ObjectMapper json) {
        this.exams = exams;
        this.json = json;
    }

    void route(@Observes ManagementInterface management) {
        management.router().get("/q/live-exams").blockingHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        var live = exams.now();
        try {
            request.response()
                    .putHeader("content-type", "application/json")
                    .end(json.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of("live", !live.isEmpty(), "exams", live)));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
