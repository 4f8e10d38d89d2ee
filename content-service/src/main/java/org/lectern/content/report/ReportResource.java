package org.lectern.content.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.lectern.platform.security.Roles;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReportResource {

    private static final int LAST = 10_000;

    @Inject
    ReportService reports;

    @POST
    @Path("/courses/{course}/reports")
    @RolesAllowed(Roles.STUDENT)
    public RestResponse<ReportView> sendReport(
            @PathParam("course") String course,
            @HeaderParam("Idempotency-Key") @NotBlank @Size(max = 200) String idempotencyKey,
            @Valid @NotNull SendReport report) {
        return RestResponse.status(RestResponse.Status.CREATED, reports.send(course, report, idempotencyKey));
    }

    @GET
    @Path("/courses/{course}/reports/mine")
    @RolesAllowed(Roles.STUDENT)
    public ReportList ownReports(
            @PathParam("course") String course,
            @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(LAST) int after,
            @QueryParam("most") @DefaultValue("50") @Min(1) @Max(100) int most) {
        return reports.own(course, after, most);
    }

    @GET
    @Path("/courses/{course}/reports")
    @RolesAllowed(Roles.INSTRUCTOR)
    public ReportInbox reports(
            @PathParam("course") String course,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|answered") String state,
            @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(LAST) int after,
            @QueryParam("most") @DefaultValue("50") @Min(1) @Max(100) int most) {
        return reports.inbox(course, state.equals("answered"), after, most);
    }

    @POST
    @Path("/courses/{course}/reports/answer")
    @RolesAllowed(Roles.INSTRUCTOR)
    public void answerReports(@PathParam("course") String course, @Valid @NotNull AnswerReports answer) {
        reports.answer(course, answer);
    }
}
