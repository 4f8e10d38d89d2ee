package org.lectern.progress.rebuild;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The operator's command on the management port, which the public cannot reach: {@code POST /q/projections/rebuild} makes the projections again
 * and answers {@code {"read": {"quiz.learning": n, …}}} when it is done. Interrupted, it is given once more.
 */
@ApplicationScoped
class RebuildCommand {

    private final ProjectionRebuild projections;

    RebuildCommand(ProjectionRebuild projections) {
        this.projections = projections;
    }

    void route(@Observes ManagementInterface management) {
        management
                .router()
                .post("/q/projections/rebuild")
                .blockingHandler(request -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(Json.encodePrettily(Map.of("read", projections.rebuild()))));
    }
}
