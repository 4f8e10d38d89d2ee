package org.lectern.progress.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;
import org.lectern.progress.learner.ClassRegister;

@Path("/api/progress/me/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class OverviewResource {

    @Inject
    ViewCourse courses;

    @Inject
    ViewAttempts attempts;

    @Inject
    ClassRegister register;

    @Inject
    CurrentUser user;

    /** Every page of a course asks this first: so it is where somebody becomes a member of its class. */
    @GET
    public CourseOverview course(@PathParam("course") String course) {
        var view = courses.view(user.sub(), course);
        register.noteCaller(course);
        return view;
    }

    /** @param before only attempts older than this one; absent: the newest */
    @GET
    @Path("/attempts")
    public AttemptPageView attempts(@PathParam("course") String course, @QueryParam("before") UUID before) {
        return attempts.view(user.sub(), course, before);
    }
}
