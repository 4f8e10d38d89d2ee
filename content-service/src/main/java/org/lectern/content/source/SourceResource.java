package org.lectern.content.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.content.course.CourseStaff;
import org.lectern.content.release.ReleaseService;
import org.lectern.course.format.CourseArchive;
import org.lectern.platform.security.Roles;

@Path("/api/content")
class SourceResource {

    @Inject
    CourseStaff staff;

    @Inject
    ReleaseService releases;

    @Inject
    SourceFiles files;

    /** The folder as a zip, without questions and exams: those are quiz's. Together they import to the same hash. */
    @GET
    @Path("/courses/{course}/releases/{hash}/source")
    @Produces("application/zip")
    @RolesAllowed(Roles.INSTRUCTOR)
    public RestResponse<byte[]> source(@PathParam("course") String course, @PathParam("hash") String hash) {
        staff.demand(course);
        releases.demand(course, hash);
        byte[] zip = files.of(course, hash).map(CourseArchive::write).orElseThrow(() -> new SourceNotKept(course));
        return ResponseBuilder.ok(zip)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.zip\""
                                .formatted(course, hash.substring(0, Math.min(12, hash.length()))))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
