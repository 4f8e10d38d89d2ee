package org.lectern.content.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.Roles;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class ReleaseResource {

    @Inject
    ReleaseService releases;

    @Inject
    PublishRelease publishing;

    @GET
    @Path("/courses/{course}/releases")
    @RolesAllowed(Roles.INSTRUCTOR)
    public ReleaseList releases(@PathParam("course") String course) {
        return releases.list(course);
    }

    @POST
    @Path("/courses/{course}/releases/{hash}/publish")
    @RolesAllowed(Roles.INSTRUCTOR)
    @ResponseStatus(200)
    public PublicationView publish(
            @PathParam("course") String course,
            @PathParam("hash") String hash,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String idempotencyKey) {
        return publishing.publish(course, hash, idempotencyKey);
    }

    @POST
    @Path("/courses/{course}/withdraw")
    @RolesAllowed(Roles.INSTRUCTOR)
    @ResponseStatus(200)
    public WithdrawalView withdraw(@PathParam("course") String course) {
        return publishing.withdraw(course);
    }
}
