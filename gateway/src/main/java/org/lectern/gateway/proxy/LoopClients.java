package org.lectern.gateway.proxy;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A client for each event loop: a request and its way to the service stay on one thread. Shared, a pool hands out connections of other loops, and each
 * hop costs a wake-up of a thread: a seventh of the whole, measured.
 */
final class LoopClients {

    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final HttpClientOptions options;
    private final int connections;

    /** @param connections to one replica, of one event loop */
    LoopClients(Vertx vertx, HttpClientOptions options, int connections) {
        this.vertx = vertx;
        this.options = options;
        this.connections = connections;
    }

    /** The one of the event loop that we run on. */
    HttpClient here() {
        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(
                loop, _ -> vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections)));
    }
}
