package org.lectern.gateway.web;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * A line for every request when its answer has ended, with its trace. Quarkus' own may come after the span has ended and has no trace then. Without the
 * query: that of a login's callback is a secret.
 *
 * <p>All but one kind: a save that went well, as quickly as it is promised. It comes a hundred times as often as everything else, leaves its time and hash in
 * the attempt's chain, and is counted in the metrics; its line would cost a fifth of what the gateway does for it. At the level DEBUG it is written too.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.lectern.gateway.access");

    private static final String TRACE = "traceId";
    private static final String ATTEMPTS = "/api/quiz/attempts/";
    private static final Pattern SAVE = Pattern.compile(ATTEMPTS + "[^/]+/answers/\\d+");
    /** What the objective of saves calls slow. */
    private static final Duration SLOW = Duration.ofMillis(250);

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
        var request = context.request();
        int status = context.response().getStatusCode();
        var took = Duration.between(began, clock.instant());
        var level = status == 200 && took.compareTo(SLOW) < 0 && isSave(request.method(), request.path())
                ? Logger.Level.DEBUG
                : Logger.Level.INFO;
        if (LOG.isEnabled(level)) {
            MDC.put(TRACE, trace);
            LOG.logf(level, "%s %s %d %d ms", request.method(), request.path(), status, took.toMillis());
            MDC.remove(TRACE);
        }
    }

    private static boolean isSave(HttpMethod method, String path) {
        return method == HttpMethod.PUT
                && path.startsWith(ATTEMPTS)
                && SAVE.matcher(path).matches();
    }
}
