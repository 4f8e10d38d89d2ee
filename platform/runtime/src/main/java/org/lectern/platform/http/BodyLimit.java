package org.lectern.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service that takes course packages raises Quarkus' limit of a body for them; whatever else is sent to it keeps the limit of an ordinary request,
 * so that nobody fills its memory with a large answer.
 */
@ApplicationScoped
class BodyLimit {

    /** What a person can write: the longest lesson has a tenth of it. */
    private static final long ORDINARY = 1 << 20;

    private static final String PACKAGE = "application/zip";

    /** Quarkus' own check has the order -2; what it refuses has no problem document, and it sets the limit that we lower. */
    private static final int BEFORE_QUARKUS = 3;

    private static final int AFTER_QUARKUS = 1;

    private final long largest;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_QUARKUS);
        filters.register(this::count, AFTER_QUARKUS);
    }

    private void refuse(RoutingContext request) {
        if (length(request) > limit(request)) {
            refuse(request, limit(request));
        } else {
            request.next();
        }
    }

    /** A body without a length is counted while it is read. */
    private void count(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        request.next();
    }

    private long limit(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(PACKAGE) ? largest : Math.min(ORDINARY, largest);
    }

    private static long length(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Before any resource: the problem document is written by hand. */
    private static void refuse(RoutingContext request, long limit) {
        request.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .setStatusCode(413)
                .end(new JsonObject()
                        .put("type", "urn:lectern:problem:body-too-large")
                        .put("title", "The body is too large")
                        .put("status", 413)
                        .put("detail", "At most %d bytes are taken here.".formatted(limit))
                        .put("instance", request.normalizedPath())
                        .encode());
    }
}
