package org.lectern.gateway.web;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the gateway itself refuses or cannot do, as a problem document of RFC 9457. */
public enum Problem {
    NOT_SIGNED_IN(401, "not-signed-in", "Not signed in", "Log in and send this again."),
    CROSS_SITE_WRITE(
            403,
            "cross-site-write",
            "Not a request of our own pages",
            "A write needs Sec-Fetch-Site: same-origin or our Origin, and the header X-Lectern: 1."),
    NOT_FOUND(404, "not-found", "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed", "This address takes other methods."),
    TOO_LARGE(413, "too-large", "Too large", "The body is larger than this address takes."),
    TOO_MANY(429, "too-many-requests", "Too many requests", "Wait as long as Retry-After says, then send this again."),
    UNAVAILABLE(503, "unavailable", "Not available now", "A part of Lectern does not answer. Try again in a moment."),
    TIMED_OUT(504, "timed-out", "Timed out", "A part of Lectern took too long. It may have done what was asked.");

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    Problem(int status, String type, String title, String detail) {
        this.status = status;
        this.type = "urn:lectern:problem:" + type;
        this.title = title;
        this.detail = detail;
    }

    public void answer(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        // What was not read of the body goes, or the connection would wait for it. A request of HTTP/2 that was read to
        // its end refuses even that.
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        if (status == UNAVAILABLE.status || status == TOO_MANY.status) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(document(context).toBuffer());
    }

    private JsonObject document(RoutingContext context) {
        var document = new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.request().path());
        var span = Span.current().getSpanContext();
        return span.isValid() ? document.put("traceId", span.getTraceId()) : document;
    }
}
