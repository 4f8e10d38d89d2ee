package org.lectern.progress.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.lectern.progress.plan.Zones;

@Path("/api/progress/me/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class ReviewResource {

    @Inject
    ReviewService reviews;

    @Inject
    CurrentUser user;

    /** @param zone the learner's, by its IANA name; absent: UTC */
    @GET
    public ReviewList reviews(@QueryParam("course") @NotBlank String course, @QueryParam("zone") String zone) {
        return reviews.view(user.sub(), course, Zones.of(zone));
    }

    @PUT
    @Path("/{objective}")
    public void know(@PathParam("objective") String objective, @NotNull @Valid MarkKnown command) {
        reviews.mark(user.sub(), objective, command);
    }
}
