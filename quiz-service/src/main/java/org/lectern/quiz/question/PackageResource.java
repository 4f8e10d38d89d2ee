package org.lectern.quiz.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.Roles;

@Path("/api/quiz/courses/{course}/packages")
@Produces(MediaType.APPLICATION_JSON)
class PackageResource {

    @Inject
    ImportPackage importing;

    /** Questions and exams of a package, as they came: with content's part of the same release it is the folder of that hash. */
    @GET
    @Path("/{hash}/files")
    @Produces("application/zip")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<byte[]> packageFiles(@PathParam("course") String course, @PathParam("hash") String hash) {
        return ResponseBuilder.ok(importing.files(course, hash))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /**
     * Takes the zip of a course folder, the same that content-service gets. With dryRun it is read and linted only. Questions that were edited in the
     * portal since refuse it, unless overwrite names them.
     */
    @POST
    @Consumes("application/zip")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<PackageView> post(
            @PathParam("course") String course,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("overwrite") Set<String> overwrite,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key,
            @NotNull byte[] zip) {
        return switch (importing.post(course, zip, dryRun, overwrite, key)) {
            case Imported.Staged(var view) -> RestResponse.status(RestResponse.Status.CREATED, view);
            case Imported.Known(var view) -> RestResponse.ok(view);
            case Imported.Checked(var view) -> RestResponse.ok(view);
        };
    }
}
