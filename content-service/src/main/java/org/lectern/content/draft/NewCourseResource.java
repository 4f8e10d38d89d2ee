package org.lectern.content.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.lectern.content.upload.ImportView;
import org.lectern.platform.security.Roles;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class NewCourseResource {

    @Inject
    NewCourse courses;

    @POST
    @Path("/courses")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<ImportView> start(@Valid @NotNull StartCourse start) {
        return RestResponse.status(RestResponse.Status.CREATED, courses.start(start));
    }
}
