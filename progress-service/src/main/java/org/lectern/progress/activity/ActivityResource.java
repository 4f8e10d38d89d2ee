package org.lectern.progress.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;
import org.lectern.progress.plan.Zones;

@Path("/api/progress/me/activity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class ActivityResource {

    @Inject
    ViewActivity activity;

    @Inject
    CurrentUser user;

    /** @param zone the learner's, by its IANA name; absent: UTC */
    @GET
    public ActivityView activity(@QueryParam("course") @NotBlank String course, @QueryParam("zone") String zone) {
        return activity.view(user.sub(), course, Zones.of(zone));
    }
}
