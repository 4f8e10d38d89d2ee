package org.lectern.content.release;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The operator's command on the management port, which the public cannot reach: {@code POST /q/tell-again} tells the other services the state of every course
 * anew and answers {@code {"told": n}}. Given once more it does no harm.
 */
@ApplicationScoped
class TellAgainCommand {

    private final TellAgain again;

    TellAgainCommand(TellAgain again) {
        this.again = again;
    }

    void route(@Observes ManagementInterface management) {
        management
                .router()
                .post("/q/tell-again")
                .blockingHandler(request -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(Json.encodePrettily(Map.of("told", again.everyCourse()))));
    }
}
