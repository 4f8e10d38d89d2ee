package org.lectern.quiz.accommodation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.Roles;
import org.lectern.quiz.exam.ExamService;
import org.lectern.quiz.learner.KnownLearners;

/** What single learners have beyond an exam's terms; staff of its course only. */
@Path("/api/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class AccommodationResource {

    @Inject
    GiveAccommodation accommodations;

    @Inject
    KnownLearners learners;

    @Inject
    ExamService exams;

    @GET
    @Path("/exams/{exam}/accommodations")
    public AccommodationList list(@PathParam("exam") String exam) {
        return new AccommodationList(accommodations.list(exam));
    }

    @POST
    @Path("/exams/{exam}/accommodations")
    @ResponseStatus(200)
    public AccommodationView give(
            @PathParam("exam") String exam,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key,
            @NotNull @Valid AccommodationCommand command) {
        return accommodations.give(exam, command, key);
    }

    @DELETE
    @Path("/exams/{exam}/accommodations/{learner}")
    public void takeBack(@PathParam("exam") String exam, @PathParam("learner") String learner) {
        accommodations.takeBack(exam, learner);
    }

    @GET
    @Path("/exams/{exam}/learners")
    public LearnerList learners(@PathParam("exam") String exam, @QueryParam("q") @Size(max = 100) String part) {
        exams.demandStaff(exam);
        return new LearnerList(learners.namedLike(part));
    }
}
