package org.lectern.content.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.lectern.platform.security.Roles;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class UploadResource {

    @Inject
    ImportPackage imports;

    /** Sending a package again changes nothing: its hash is what an Idempotency-Key would be. */
    @POST
    @Path("/courses/{course}/releases")
    @Consumes("application/zip")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ImportView> bring(
            @PathParam("course") String course,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("overwrite") Set<String> overwrite,
            InputStream zip)
            throws IOException {
        ImportPackage.Outcome outcome = imports.bring(course, zip, dryRun, overwrite);
        return RestResponse.status(
                outcome.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, outcome.view());
    }
}
