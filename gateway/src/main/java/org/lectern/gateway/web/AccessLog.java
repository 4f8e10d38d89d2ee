package org.lectern.gateway.web;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * A line for every request when its answer has ended, with its trace. Quarkus' own may come after the span has ended and has no trace then. Without the
 * query: that of a login's callback is a secret.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.lectern.gateway.access");

    private static final String TRACE = "traceId";

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(Routes.LOG).handler(this::follow);
    }

    private void follow(RoutingContext request) {
        var trace = Span.current().getSpanContext().getTraceId();
        var began = clock.instant();
        request.addEndHandler(_ -> write(request, trace, began));
        request.next();
    }

    private void write(RoutingContext context, String trace, Instant began) {
        MDC.put(TRACE, trace);
        LOG.infof(
                "%s %s %d %d ms",
                context.request().method(),
                context.request().path(),
                context.response().getStatusCode(),
                Duration.between(began, clock.instant()).toMillis());
        MDC.remove(TRACE);
    }
}
