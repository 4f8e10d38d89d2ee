package org.lectern.quiz.attempt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;
import org.lectern.quiz.learner.KnownLearners;
import org.lectern.quiz.receipt.ReceiptView;
import org.lectern.quiz.result.ReviewView;

@Path("/api/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class AttemptResource {

    @Inject
    ExamShelf shelf;

    @Inject
    SitExam sitting;

    @Inject
    ViewAttempt attempts;

    @Inject
    SaveAnswer saving;

    @Inject
    SubmitAttempt submitting;

    @Inject
    KnownLearners learners;

    @Inject
    CurrentUser user;

    @GET
    @Path("/exams")
    public ShelfView exams(@QueryParam("course") String course) {
        learners.noteCaller();
        return shelf.shelf(course);
    }

    @POST
    @Path("/exams/{exam}/attempts")
    public RestResponse<AttemptView> start(@PathParam("exam") String exam, @NotNull @Valid StartCommand command) {
        return switch (sitting.sit(exam, learners.caller(), command.device())) {
            case Started.New(var view) -> RestResponse.status(RestResponse.Status.CREATED, view);
            case Started.Resumed(var view) -> RestResponse.ok(view);
        };
    }

    @GET
    @Path("/attempts")
    public AttemptList mine(@QueryParam("course") String course) {
        return new AttemptList(attempts.mine(course));
    }

    @GET
    @Path("/attempts/{attempt}")
    public AttemptView attempt(@PathParam("attempt") UUID attempt, @QueryParam("device") UUID device) {
        learners.noteCaller();
        return attempts.view(attempt, device);
    }

    @PUT
    @Path("/attempts/{attempt}/answers/{position}")
    public CompletionStage<SaveView> save(
            @PathParam("attempt") UUID attempt,
            @PathParam("position") int position,
            @NotNull @Valid SaveCommand command) {
        return saving.save(attempt, user.sub(), position, command);
    }

    @PUT
    @Path("/attempts/{attempt}/flags/{position}")
    public FlagView flag(
            @PathParam("attempt") UUID attempt,
            @PathParam("position") int position,
            @NotNull @Valid FlagCommand command) {
        return saving.flag(attempt, user.sub(), position, command);
    }

    @POST
    @Path("/attempts/{attempt}/submit")
    public CompletionStage<SubmitView> submit(
            @PathParam("attempt") UUID attempt, @NotNull @Valid SubmitCommand command) {
        return submitting.submit(attempt, user.sub(), command);
    }

    @GET
    @Path("/attempts/{attempt}/review")
    public ReviewView review(@PathParam("attempt") UUID attempt, @QueryParam("brief") boolean brief) {
        return attempts.review(attempt, brief);
    }

    @GET
    @Path("/attempts/{attempt}/receipt")
    public ReceiptView receipt(@PathParam("attempt") UUID attempt) {
        return attempts.receipt(attempt);
    }
}
