package org.lectern.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** How the body of a request travels. */
enum Body {
    NONE,
    /** Small, and of a PUT: it can be sent once more. */
    KEPT,
    /** As it arrives, no faster than the service takes it. */
    STREAMED;

    /** What {@link #length} says of a body that comes in chunks. */
    static final long UNKNOWN = -1;

    static Body of(HttpServerRequest request, long replayable) {
        long length = length(request);
        if (length == 0) {
            return NONE;
        }
        return request.method() == HttpMethod.PUT && length != UNKNOWN && length <= replayable ? KEPT : STREAMED;
    }

    static long length(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? UNKNOWN : 0;
    }
}
