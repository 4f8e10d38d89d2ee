package org.lectern.quiz.attempt;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lectern.platform.http.OpenStreams;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

/** What changes about an attempt, pushed: it only makes the room faster, which asks on its own as well. */
@Path("/api/quiz/attempts/{attempt}/stream")
class AttemptStream {

    @Inject
    ViewAttempt attempts;

    @Inject
    Pulses pulses;

    @Inject
    AttemptWatch watch;

    @Inject
    OpenStreams streams;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.STUDENT)
    @Blocking
    public Multi<OutboundSseEvent> stream(
            @PathParam("attempt") UUID attempt, @Context Sse sse, @Context HttpServerRequest request) {
        attempts.requireWatchable(attempt);
        Pulse now = pulses.of(List.of(attempt)).getFirst();
        return streams.open(Multi.createFrom().emitter(emitter -> follow(now, sse, emitter)), sse, request, user);
    }

    /** Begins with where the attempt stands, so that a reconnect misses nothing; ends with the attempt. */
    private void follow(Pulse start, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        emitter.emit(event(sse, start.open() ? "deadline" : "closed", start));
        if (!start.open()) {
            emitter.complete();
            return;
        }
        Pulse[] last = {start};
        Runnable unwatch = watch.watch(start.attempt(), pulse -> {
            synchronized (last) {
                if (pulse.revision() > last[0].revision()) {
                    emitter.emit(event(sse, pulse.since(last[0]), pulse));
                    last[0] = pulse;
                }
            }
            if (!pulse.open()) {
                emitter.complete();
            }
        });
        emitter.onTermination(unwatch);
    }

    private OutboundSseEvent event(Sse sse, String name, Pulse pulse) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Clockwork.class, new Clockwork(clock.instant(), pulse.deadline(), pulse.revision()))
                .build();
    }
}
