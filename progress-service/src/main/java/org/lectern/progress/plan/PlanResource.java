package org.lectern.progress.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/progress/me/courses/{course}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class PlanResource {

    @Inject
    PlanService plans;

    @Inject
    CurrentUser user;

    /** @param zone the learner's, by its IANA name; absent: UTC */
    @GET
    public PlanView plan(@PathParam("course") String course, @QueryParam("zone") String zone) {
        return plans.view(user.sub(), course, Zones.of(zone));
    }

    @PUT
    public PlanView set(
            @PathParam("course") String course, @QueryParam("zone") String zone, @NotNull @Valid SetPlan command) {
        return plans.set(user.sub(), course, command, Zones.of(zone));
    }
}
