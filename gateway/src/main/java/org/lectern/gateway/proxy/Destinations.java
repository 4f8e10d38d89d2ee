package org.lectern.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Which service a path means, and how requests to it travel. */
@ApplicationScoped
class Destinations {

    private static final int PREFIX = "/api/".length();
    private static final String PUBLIC = "/api/content/";
    private static final String STREAM = "/stream";
    private static final Pattern QUIZ_PACKAGES = Pattern.compile("/api/quiz/courses/[^/]+/packages");

    private final ProxyConfig config;
    private final Upstreams upstreams;

    Destinations(ProxyConfig config, Upstreams upstreams) {
        this.config = config;
        this.upstreams = upstreams;
    }

    /** @return null when there is no such service */
    Destination of(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        int end = path.indexOf('/', PREFIX);
        var upstream = end < 0 ? null : upstreams.named(path.substring(PREFIX, end));
        if (upstream == null) {
            return null;
        }
        var uri = request.query() == null ? path : path + '?' + request.query();
        if (request.method() == HttpMethod.GET && path.endsWith(STREAM)) {
            return new Destination(upstream, upstreams.streams(), uri, Body.of(request, 0), 0, 0);
        }
        boolean upload = takesPackages(request, path);
        return new Destination(
                upstream,
                upstreams.requests(),
                uri,
                Body.of(request, config.replayable().asLongValue()),
                (upload ? config.maxPackage() : config.maxBody()).asLongValue(),
                (upload ? config.uploadTimeout() : config.timeout()).toMillis());
    }

    /** The path is the normal one that the service gets too: no dots lead out of what is public. */
    boolean isPublic(RoutingContext context) {
        var method = context.request().method();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && context.normalizedPath().startsWith(PUBLIC);
    }

    private static boolean takesPackages(HttpServerRequest request, String path) {
        return request.method() != HttpMethod.GET
                && (path.startsWith(PUBLIC) || QUIZ_PACKAGES.matcher(path).matches());
    }
}
