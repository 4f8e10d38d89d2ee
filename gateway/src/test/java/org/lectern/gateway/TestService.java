package org.lectern.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.platform.testing.FreePort;

/** A service behind the gateway: a real HTTP server that does what a test says and remembers what it was asked. */
public final class TestService implements AutoCloseable {

    private static final Handler<Call> AGREES = call -> call.answer(200, "{\"ok\":true}");

    private final Vertx vertx = Vertx.vertx();
    private final int port = FreePort.find();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Handler<Call> script = AGREES;
    private HttpServer server;

    /** One request, after its body has come. */
    public record Call(HttpServerRequest request, Buffer body) {

        public String method() {
            return request.method().name();
        }

        public String uri() {
            return request.uri();
        }

        public MultiMap headers() {
            return request.headers();
        }

        public void answer(int status, String json) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json")
                    .end(json);
        }

        /** As a process that dies. */
        public void breakOff() {
            request.connection().close();
        }
    }

    public TestService() {
        start();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it does from now on. */
    public void does(Handler<Call> next) {
        script = next;
    }

    public List<Call> calls() {
        return calls;
    }

    /** Open connections to it. */
    public int connections() {
        return connections.get();
    }

    /** Agrees to everything, has been asked nothing. */
    public void reset() {
        script = AGREES;
        calls.clear();
    }

    public void start() {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setAcceptBacklog(5000))
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(_ -> connections.decrementAndGet());
                })
                .requestHandler(request -> request.body().onSuccess(body -> {
                    var call = new Call(request, body);
                    calls.add(call);
                    script.handle(call);
                }));
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    /** Connections are refused until {@link #start}. */
    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
