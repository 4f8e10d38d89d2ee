package org.lectern.quiz.rehearsal;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.lectern.platform.problem.NotFound;

/**
 * The operator's commands on the management port, which the public cannot reach: {@code POST /q/rehearsals?exam=…} makes a copy that the group of its name may sit
 * and answers {@code {"exam", "group", "minutes", "until"}}; {@code DELETE /q/rehearsals} removes every copy and all that was done at it. {@code
 * deploy/bench/rehearse} gives both.
 */
@ApplicationScoped
class RehearsalCommands {

    private final Rehearsals rehearsals;

    RehearsalCommands(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    void route(@Observes ManagementInterface management) {
        var router = management.router();
        router.post("/q/rehearsals").blockingHandler(this::begin);
        router.delete("/q/rehearsals")
                .blockingHandler(request -> answer(request, 200, Map.of("removed", rehearsals.endAll())));
    }

    private void begin(RoutingContext request) {
        try {
            var copy = rehearsals.begin(
                    request.queryParams().contains("exam")
                            ? request.queryParams().get("exam")
                            : "");
            answer(
                    request,
                    201,
                    Map.of(
                            "exam", copy.exam(),
                            "group", copy.terms().groups().getFirst(),
                            "minutes", copy.terms().minutes(),
                            "until", copy.terms().closesAt().toString()));
        } catch (NotFound unknown) {
            answer(request, 404, Map.of("detail", "There is no published exam of that id."));
        }
    }

    private static void answer(RoutingContext request, int status, Map<String, ?> answer) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(Json.encodePrettily(answer));
    }
}
