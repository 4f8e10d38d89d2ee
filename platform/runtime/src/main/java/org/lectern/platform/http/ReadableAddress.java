package org.lectern.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.lectern.platform.problem.Problem;

/** An address with a zero byte is nothing that could be looked up, and the database fails at it. */
@ApplicationScoped
class ReadableAddress {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final String refusal;

    ReadableAddress(ObjectMapper json) throws JsonProcessingException {
        refusal = json.writeValueAsString(new Problem(
                "urn:lectern:problem:malformed-address",
                "The address cannot be read",
                400,
                "It holds a zero byte.",
                null,
                null,
                Map.of()));
    }

    void demand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext request) {
        if (request.request().uri().contains("%00")) {
            request.response()
                    .setStatusCode(400)
                    .putHeader("content-type", "application/problem+json")
                    .end(refusal);
        } else {
            request.next();
        }
    }
}
