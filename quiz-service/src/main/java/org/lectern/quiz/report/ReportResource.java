package org.lectern.quiz.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/quiz/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class ReportResource {

    @Inject
    ReportService reports;

    @Inject
    CurrentUser user;

    @POST
    @ResponseStatus(201)
    public ReportView reportQuestion(@NotNull @Valid WriteReport report) {
        return reports.report(user.sub(), report);
    }

    /** The caller's own, with what came of them. */
    @GET
    public ReportList myReports(@QueryParam("course") @NotBlank String course) {
        return reports.mine(user.sub(), course);
    }
}
