package org.lectern.progress.mastery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/progress/me/courses/{course}/mastery")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class MasteryResource {

    @Inject
    ViewMastery mastery;

    @Inject
    CurrentUser user;

    @GET
    public CourseMastery mastery(@PathParam("course") String course) {
        return mastery.view(user.sub(), course);
    }
}
