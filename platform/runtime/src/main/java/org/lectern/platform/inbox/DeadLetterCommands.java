package org.lectern.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The operator's commands on the management port, which the public cannot reach: {@code GET /q/dead-letters} lists what waits, {@code POST
 * /q/dead-letters/replay} puts it back and answers {@code {"replayed": n}}.
 */
@ApplicationScoped
class DeadLetterCommands {

    private static final Logger LOG = Logger.getLogger(DeadLetterCommands.class);

    private final DeadLetterReplay letters;
    private final ObjectMapper json;

    DeadLetterCommands(DeadLetterReplay letters, ObjectMapper json) {
        this.letters = letters;
        this.json = json;
    }

    void route(@Observes ManagementInterface management) {
        var router = management.router();
        router.get("/q/dead-letters").blockingHandler(request -> answer(request, Map.of("waiting", letters.waiting())));
        router.post("/q/dead-letters/replay").blockingHandler(request -> {
            int replayed = letters.replay();
            LOG.infof("%d dead letters put back", replayed);
            answer(request, Map.of("replayed", replayed));
        });
    }

    private void answer(RoutingContext request, Map<String, ?> answer) {
        try {
            request.response()
                    .putHeader("content-type", "application/json")
                    .end(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
