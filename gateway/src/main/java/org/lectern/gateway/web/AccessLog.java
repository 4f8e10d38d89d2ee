package org.lectern.gateway.web;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * A line for every request when its answer has ended, with its trace. Quarkus' own is written wherever the answer happens to end, and behind a new
 * connection to a service that is a place without the trace. Without the query: that of a login's callback is a secret.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.lectern.gateway.access");

    private final Vertx vertx;
    private final Clock clock;

    AccessLog(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(Routes.LOG).handler(this::follow);
    }

    private void follow(RoutingContext request) {
        var where = (ContextInternal) vertx.getOrCreateContext();
        var began = clock.instant();
        request.addEndHandler(_ -> where.dispatch(() -> write(request, began)));
        request.next();
    }

    private void write(RoutingContext context, Instant began) {
        LOG.infof(
                "%s %s %d %d ms",
                context.request().method(),
                context.request().path(),
                context.response().getStatusCode(),
                Duration.between(began, clock.instant()).toMillis());
    }
}
