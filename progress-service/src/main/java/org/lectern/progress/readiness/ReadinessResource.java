package org.lectern.progress.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;
import org.lectern.progress.plan.Zones;

@Path("/api/progress/me/courses/{course}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class ReadinessResource {

    @Inject
    ViewReadiness readiness;

    @Inject
    CurrentUser user;

    /** @param zone the learner's, by its IANA name; absent: UTC */
    @GET
    public ReadinessView readiness(@PathParam("course") String course, @QueryParam("zone") String zone) {
        return readiness.view(user.sub(), course, Zones.of(zone));
    }
}
