package org.lectern.gateway.proxy;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request goes, and how.
 *
 * @param uri path and query, as the service shall see them
 * @param maxBody in bytes
 * @param timeoutMillis how long the service may be silent, 0 for ever
 */
record Destination(Upstream upstream, HttpClient client, String uri, Body body, long maxBody, long timeoutMillis) {

    /** Doing it twice does no more than doing it once, and we still have all of it. */
    boolean repeatable(HttpServerRequest request) {
        return body == Body.KEPT
                || (body == Body.NONE && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD));
    }

    boolean tooLarge(HttpServerRequest request) {
        return Body.length(request) > maxBody;
    }
}
