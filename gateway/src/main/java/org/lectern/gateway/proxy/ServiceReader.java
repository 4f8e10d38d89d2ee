package org.lectern.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads from a service for the gateway itself, as anybody could. */
@ApplicationScoped
public class ServiceReader {

    private final ProxyConfig config;
    private final Upstreams upstreams;

    ServiceReader(ProxyConfig config, Upstreams upstreams) {
        this.config = config;
        this.upstreams = upstreams;
    }

    /** @param etag null when the answer has none */
    public record Answer(int status, String etag, Buffer body) {}

    /**
     * Asks one replica after the other. Fails when none answers.
     *
     * @param known the etag of what we have, or null
     */
    public Future<Answer> get(String service, String uri, String known) {
        var upstream = upstreams.named(service);
        return get(upstream, upstream.inTurn(), 0, uri, known);
    }

    private Future<Answer> get(Upstream upstream, List<Replica> replicas, int index, String uri, String known) {
        var replica = replicas.get(index);
        return ask(replica, uri, known).recover(failure -> {
            upstream.refused(replica);
            return index + 1 < replicas.size()
                    ? get(upstream, replicas, index + 1, uri, known)
                    : Future.failedFuture(failure);
        });
    }

    private Future<Answer> ask(Replica replica, String uri, String known) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(replica.host())
                .setPort(replica.port())
                .setSsl(replica.tls())
                .setURI(uri)
                .setTimeout(config.readTimeout().toMillis());
        if (known != null) {
            options.putHeader(HttpHeaders.IF_NONE_MATCH, known);
        }
        return upstreams
                .requests()
                .request(options)
                .compose(request -> request.send())
                .compose(response -> response.body()
                        .map(body -> new Answer(response.statusCode(), response.getHeader(HttpHeaders.ETAG), body)));
    }
}
