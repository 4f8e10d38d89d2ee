package org.lectern.quiz.invigilation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.Roles;

/** The running exam for its course's staff. */
@Path("/api/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class InvigilationResource {

    @Inject
    Invigilate invigilation;

    @GET
    @Path("/exams/{exam}/running")
    public RunningView running(@PathParam("exam") String exam) {
        return invigilation.running(exam);
    }

    @POST
    @Path("/exams/{exam}/added-time")
    @ResponseStatus(200)
    public AddedTimeView addTime(
            @PathParam("exam") String exam,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key,
            @NotNull @Valid AddTimeCommand command) {
        return invigilation.addTime(exam, command, key);
    }
}
