package org.lectern.platform.http;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lectern.platform.security.CurrentUser;

/**
 * Server-sent events to a page for as long as it is there and its token holds. The page may go in the very moment in which its stream begins; nobody is told
 * of that, so it is looked for: a stream that outlived its page would be kept for ever.
 */
@ApplicationScoped
public class OpenStreams {

    private final Clock clock;
    private final Duration heartbeat;

    /** @param heartbeat shorter than what proxies allow to be silent */
    OpenStreams(
            Clock clock, @ConfigProperty(name = "lectern.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /**
     * The events, with a comment now and then that keeps the connection. Ends with them, and within a heartbeat after the page has gone or its token has
     * expired; one that is still there comes back with a new token.
     */
    public Multi<OutboundSseEvent> open(
            Multi<OutboundSseEvent> events, Sse sse, HttpServerRequest request, CurrentUser user) {
        var expiry = user.expiresAt();
        var stillHere = sse.newEventBuilder().comment("still here").build();
        var end = sse.newEventBuilder().comment("end").build();
        var heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(heartbeat)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> goesOn(request, expiry) ? stillHere : end);
        return Multi.createBy()
                .merging()
                .streams(events.onCompletion().continueWith(end), heartbeats)
                .select()
                .first(event -> event != end);
    }

    private boolean goesOn(HttpServerRequest request, Instant expiry) {
        return !request.response().closed() && clock.instant().isBefore(expiry);
    }
}
