package org.lectern.quiz.exam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.Roles;

@Path("/api/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ExamResource {

    @Inject
    ExamService exams;

    @Inject
    PublishExam publishing;

    @POST
    @Path("/exams")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ExamView> create(@NotNull @Valid WriteExam write) {
        ExamView view = exams.create(write);
        return tagged(
                ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create("/api/quiz/exams/" + view.exam())),
                view);
    }

    @POST
    @Path("/exams:check")
    @RolesAllowed(Roles.INSTRUCTOR)
    @ResponseStatus(200)
    public CheckView check(@NotNull @Valid WriteExam write) {
        return exams.check(write);
    }

    @GET
    @Path("/exams/{exam}")
    @RolesAllowed(Roles.STUDENT)
    public RestResponse<ExamView> exam(@PathParam("exam") String exam) {
        ExamView view = exams.view(exam);
        return tagged(ResponseBuilder.ok(view), view);
    }

    @PUT
    @Path("/exams/{exam}")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ExamView> edit(
            @PathParam("exam") String exam,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WriteExam write) {
        ExamView view = exams.edit(exam, write, revision(ifMatch));
        return tagged(ResponseBuilder.ok(view), view);
    }

    @GET
    @Path("/exams/{exam}/preview")
    @RolesAllowed(Roles.INSTRUCTOR)
    public PreviewView preview(@PathParam("exam") String exam) {
        return exams.preview(exam);
    }

    /** What is being written as a student would get it, before it is saved or takes the place of what is published. */
    @POST
    @Path("/exams:preview")
    @RolesAllowed(Roles.INSTRUCTOR)
    @ResponseStatus(200)
    public PreviewView previewOf(@NotNull @Valid WriteExam write) {
        return exams.preview(write);
    }

    /** The exam as a file of the course's folder. */
    @GET
    @Path("/exams/{exam}/file")
    @RolesAllowed(Roles.INSTRUCTOR)
    @Produces("application/yaml")
    public RestResponse<String> file(@PathParam("exam") String exam) {
        return ResponseBuilder.ok(exams.file(exam))
                .header("Content-Disposition", "attachment; filename=\"" + exam + ".yaml\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("/exams/{exam}/publish")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ExamView> publish(
            @PathParam("exam") String exam, @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key) {
        ExamView view = publishing.publish(exam, key);
        return tagged(ResponseBuilder.ok(view), view);
    }

    /** A new version in the place of the published one. */
    @POST
    @Path("/exams/{exam}/renew")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ExamView> renew(
            @PathParam("exam") String exam,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WriteExam write) {
        ExamView view = publishing.renew(exam, write, revision(ifMatch));
        return tagged(ResponseBuilder.ok(view), view);
    }

    @POST
    @Path("/exams/{exam}/withdraw")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ExamView> withdraw(@PathParam("exam") String exam) {
        ExamView view = publishing.withdraw(exam);
        return tagged(ResponseBuilder.ok(view), view);
    }

    private static RestResponse<ExamView> tagged(ResponseBuilder<ExamView> response, ExamView view) {
        return response.tag(new EntityTag(Long.toString(view.revision()))).build();
    }

    private static long revision(String ifMatch) {
        if (ifMatch == null || !ifMatch.matches("\"\\d{1,18}\"")) {
            throw new InvalidExam("Send the exam's ETag as If-Match.");
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
