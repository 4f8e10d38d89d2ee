package org.lectern.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services by name, and the two clients that reach them. */
@ApplicationScoped
public class Upstreams {

    private final Map<String, Upstream> byName = new HashMap<>();
    private final LoopClients requests;
    /** Of their own, so that thousands of open streams never take a save's connection. */
    private final LoopClients streams;

    Upstreams(ProxyConfig config, Clock clock, Vertx vertx) {
        config.services()
                .forEach((name, addresses) -> byName.put(
                        name,
                        new Upstream(
                                addresses.stream()
                                        .map(address -> new Replica(URI.create(address.strip())))
                                        .toList(),
                                config.passOver(),
                                clock)));
        var options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        this.requests = new LoopClients(vertx, options, config.connections());
        this.streams = new LoopClients(vertx, options, config.streams());
    }

    Upstream named(String name) {
        return byName.get(name);
    }

    HttpClient requests() {
        return requests.here();
    }

    HttpClient streams() {
        return streams.here();
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** Host and port of each replica. */
    public List<URI> addresses(String name) {
        return byName.get(name).replicas().stream().map(Replica::address).toList();
    }
}
