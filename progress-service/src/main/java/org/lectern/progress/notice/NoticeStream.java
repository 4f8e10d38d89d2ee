package org.lectern.progress.notice;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.OptionalLong;
import org.lectern.platform.http.OpenStreams;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

/** What changes about a learner's own things and about the courses, pushed; a page that comes back with the last id it saw misses nothing. */
@Path("/api/progress/me/stream")
class NoticeStream {

    @Inject
    NoticeFeed feed;

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
    public Multi<OutboundSseEvent> notices(
            @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse, @Context HttpServerRequest request) {
        var opened = feed.open(user.sub(), place(lastEventId), new Page(request.response()));
        var hello = sse.newEventBuilder()
                .id(Long.toString(opened.place()))
                .name("hello")
                .data("{\"serverTime\":\"%s\"}".formatted(clock.instant()))
                .build();
        Multi<OutboundSseEvent> notices = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(hello), opened.notices().map(notice -> event(sse, notice)));
        return streams.open(notices, sse, request, user);
    }

    private record Page(HttpServerResponse response) implements NoticeReader.Page {

        /** Where the page went before the head was sent, the answer was ended with an error that nobody got. */
        @Override
        public boolean gone() {
            return response.closed() || response.ended();
        }

        @Override
        public void cut() {
            response.reset();
        }
    }

    private static OutboundSseEvent event(Sse sse, Notice notice) {
        return sse.newEventBuilder()
                .id(Long.toString(notice.seq()))
                .name(notice.name())
                .data(notice.data())
                .build();
    }

    /** An id that is none of ours begins a new stream: a browser cannot forget the id it has, so a refusal would be for ever. */
    private static OptionalLong place(String lastEventId) {
        try {
            return lastEventId == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
