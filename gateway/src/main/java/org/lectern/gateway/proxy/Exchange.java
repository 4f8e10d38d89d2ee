package org.lectern.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.lectern.gateway.web.Problem;

/** One request on its way to a service and its answer on the way back. All of it runs on the request's own event loop. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** An answer up to this size leaves in one write, head and body together. */
    private static final int ONE_WRITE = 16 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Destination destination;
    private final Headers headers;
    private final Passport passport;
    private final List<Replica> replicas;

    /** The body of a request that may be sent twice. */
    private Buffer kept;

    /** Bytes that a streamed body may still bring. */
    private long left;

    private int tried;
    private boolean repeated;
    private boolean answered;
    private boolean cut;
    private HttpClientRequest upstream;

    Exchange(RoutingContext context, Destination destination, Headers headers, Passport passport) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.destination = destination;
        this.headers = headers;
        this.passport = passport;
        this.replicas = destination.upstream().inTurn();
        this.left = destination.maxBody();
    }

    void start() {
        context.addEndHandler(end -> {
            if (end.failed()) {
                cut();
            }
        });
        if (destination.body() != Body.NONE && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        if (destination.body() == Body.KEPT) {
            request.body().onSuccess(body -> {
                kept = body;
                connect();
            });
            request.resume();
        } else {
            connect();
        }
    }

    /** The browser has gone: whatever the service does for it is in vain. */
    private void cut() {
        cut = true;
        if (upstream != null) {
            upstream.reset();
        }
    }

    /** A browser that goes while its request is being passed on is not always told of by the end of the context. */
    private boolean hasGone() {
        return cut || response.closed();
    }

    private void connect() {
        var replica = replicas.get(tried++ % replicas.size());
        destination.client().request(options(replica)).onComplete(this::send, failure -> {
            destination.upstream().refused(replica);
            LOG.debugf("%s does not answer: %s", replica.address(), failure.getMessage());
            // Nothing was sent: any method may try the next one.
            if (tried < replicas.size()) {
                connect();
            } else {
                Problem.UNAVAILABLE.answer(context);
            }
        });
    }

    private RequestOptions options(Replica replica) {
        return new RequestOptions()
                .setMethod(request.method())
                .setHost(replica.host())
                .setPort(replica.port())
                .setSsl(replica.tls())
                .setURI(destination.uri())
                .setIdleTimeout(destination.timeoutMillis());
    }

    private void send(HttpClientRequest connected) {
        upstream = connected;
        // The answer's future tells of what breaks; without a handler each browser that goes away would be logged as an
        // error.
        upstream.exceptionHandler(_ -> {});
        if (hasGone()) {
            upstream.reset();
            return;
        }
        headers.toService(request, upstream.headers(), passport.authorization());
        upstream.response().onComplete(this::answer, this::broke);
        switch (destination.body()) {
            case NONE -> upstream.end();
            case KEPT -> upstream.end(kept);
            case STREAMED -> stream();
        }
    }

    private void stream() {
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            upstream.setChunked(true);
        }
        request.handler(chunk -> {
            left -= chunk.length();
            if (left < 0) {
                tooLarge();
                return;
            }
            upstream.write(chunk);
            if (upstream.writeQueueFull()) {
                request.pause();
                upstream.drainHandler(_ -> request.resume());
            }
        });
        request.endHandler(_ -> upstream.end());
        request.resume();
    }

    private void tooLarge() {
        // First, because a reset tells us that the service broke.
        answered = true;
        upstream.reset();
        giveUp(Problem.TOO_LARGE);
    }

    /** What is still to come of a streamed body has nowhere to go: it is not read, and the connection cannot be used again. */
    private void giveUp(Problem problem) {
        answered = true;
        if (destination.body() == Body.STREAMED && !request.isEnded()) {
            request.handler(null);
            request.resume();
            if (request.version() != HttpVersion.HTTP_2) {
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        }
        problem.answer(context);
    }

    private void broke(Throwable failure) {
        if (cut || answered) {
            return;
        }
        if (failure instanceof TimeoutException) {
            giveUp(Problem.TIMED_OUT);
        } else if (destination.repeatable(request) && !repeated) {
            repeated = true;
            connect();
        } else {
            LOG.warnf("%s %s broke: %s", request.method(), destination.uri(), failure.getMessage());
            giveUp(Problem.UNAVAILABLE);
        }
    }

    private void answer(HttpClientResponse answer) {
        if (answered) {
            return;
        }
        answered = true;
        if (hasGone()) {
            upstream.reset();
            return;
        }
        response.setStatusCode(answer.statusCode());
        headers.toBrowser(answer.headers(), response.headers());
        passport.stamp().accept(request);
        var length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.method() == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304) {
            response.end();
        } else if (length != null && Long.parseLong(length) <= ONE_WRITE) {
            answer.body().onComplete(response::end, _ -> breakOff());
        } else {
            response.setChunked(length == null);
            answer.pipe().endOnFailure(false).to(response).onFailure(_ -> {
                upstream.reset();
                breakOff();
            });
        }
    }

    /** Half an answer is none. */
    private void breakOff() {
        if (!response.closed()) {
            response.reset();
        }
    }
}
