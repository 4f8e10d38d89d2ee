package org.lectern.quiz.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.Roles;

@Path("/api/quiz/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class ReportDeskResource {

    @Inject
    ReportDesk desk;

    @GET
    @Path("/reports")
    public ReportInbox reports(@PathParam("course") String course, @QueryParam("answered") boolean answered) {
        return desk.inbox(course, answered);
    }

    @POST
    @Path("/questions/{question}/reports/answer")
    @ResponseStatus(200)
    public ReportInbox answerReports(
            @PathParam("course") String course,
            @PathParam("question") String question,
            @NotNull @Valid AnswerReports answer) {
        return desk.answer(course, question, answer);
    }
}
