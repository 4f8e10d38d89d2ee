package org.lectern.gateway.proxy;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.gateway.web.PublicAddress;

/** Which headers pass the gateway, and which it writes itself. */
@ApplicationScoped
class Headers {

    /** Of one connection only (RFC 9110, 7.6.1). */
    private static final List<CharSequence> HOP = optimized(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Who asks and where the request comes from is ours to say; the trace goes on in the headers that tracing writes. */
    private static final List<CharSequence> NOT_THE_BROWSERS = optimized(
            "authorization",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "traceparent",
            "tracestate",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-lectern",
            "x-real-ip");

    private static final CharSequence FORWARDED = createOptimized("forwarded");
    private static final CharSequence FORWARDED_FOR = createOptimized("x-forwarded-for");
    private static final CharSequence FORWARDED_HOST = createOptimized("x-forwarded-host");
    private static final CharSequence FORWARDED_PROTO = createOptimized("x-forwarded-proto");

    private final CharSequence host;
    private final CharSequence proto;
    private final String here;

    Headers(PublicAddress address) {
        this.host = createOptimized(address.host());
        this.proto = createOptimized(address.scheme());
        this.here = "host=\"" + address.host() + "\";proto=" + address.scheme() + ";for=\"";
    }

    /** @param authorization null for an anonymous reader */
    void toService(HttpServerRequest from, MultiMap to, String authorization) {
        to.addAll(from.headers());
        dropListed(from.headers(), to);
        HOP.forEach(to::remove);
        NOT_THE_BROWSERS.forEach(to::remove);
        if (authorization != null) {
            to.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        var address = from.remoteAddress().hostAddress();
        to.set(FORWARDED, here + (address.contains(":") ? "[" + address + "]" : address) + '"');
        to.set(FORWARDED_FOR, address);
        to.set(FORWARDED_HOST, host);
        to.set(FORWARDED_PROTO, proto);
    }

    /** What the gateway has said already, its security headers, stands. Call it before adding cookies of ours. */
    void toBrowser(MultiMap from, MultiMap to) {
        var theirs = HttpHeaders.headers().addAll(from);
        to.names().forEach(theirs::remove);
        dropListed(from, theirs);
        HOP.forEach(theirs::remove);
        to.addAll(theirs);
    }

    /** A sender may name more headers as its connection's own. */
    private static void dropListed(MultiMap from, MultiMap to) {
        var connection = from.get(HttpHeaders.CONNECTION);
        if (connection != null && !connection.equalsIgnoreCase("keep-alive")) {
            Stream.of(connection.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(to::remove);
        }
    }

    private static List<CharSequence> optimized(String... names) {
        return Stream.of(names).map(HttpHeaders::createOptimized).toList();
    }
}
