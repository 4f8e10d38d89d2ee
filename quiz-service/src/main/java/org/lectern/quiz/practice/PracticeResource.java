package org.lectern.quiz.practice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/quiz/practice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class PracticeResource {

    @Inject
    StartPractice starting;

    @Inject
    AnswerPractice answering;

    @Inject
    ViewPractice views;

    @Inject
    CurrentUser user;

    @GET
    public OfferView offerPractice(@QueryParam("course") @NotBlank String course) {
        return views.offer(course, user.sub());
    }

    @POST
    public RestResponse<SessionView> startPractice(
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key,
            @NotNull @Valid StartCommand command) {
        UUID session = starting.start(user.sub(), key, command);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.session(session, user.sub()))
                .location(URI.create("/api/quiz/practice/" + session))
                .build();
    }

    @GET
    @Path("/{session}")
    public SessionView practiceSession(@PathParam("session") UUID session) {
        return views.session(session, user.sub());
    }

    @POST
    @Path("/{session}/answers")
    @ResponseStatus(200)
    public FeedbackView answerPractice(@PathParam("session") UUID session, @NotNull @Valid AnswerCommand command) {
        return answering.answer(session, user.sub(), command);
    }
}
