package org.lectern.gateway.guard;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.gateway.web.PublicAddress;

/** Our cookie travels with whatever a browser sends: a write must prove that a page of ours sent it. */
@ApplicationScoped
public class WriteCheck {

    private final String origin;

    WriteCheck(PublicAddress address) {
        this.origin = address.origin();
    }

    public static boolean isWrite(HttpServerRequest request) {
        return request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD;
    }

    /** No form, link or image can set a header; the browser itself says where the page came from. */
    public boolean passes(HttpServerRequest request) {
        return !isWrite(request) || ("1".equals(request.getHeader("X-Lectern")) && ownPage(request));
    }

    private boolean ownPage(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? origin.equals(request.getHeader("Origin")) : site.equals("same-origin");
    }
}
