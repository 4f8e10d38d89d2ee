package org.lectern.progress.classroom;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.Roles;
import org.lectern.progress.plan.Zones;

/** A course's class, for its staff alone. Where days matter, {@code zone} names those of the looker by its IANA name. */
@Path("/api/progress/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class ClassResource {

    @Inject
    ViewClass classes;

    @Inject
    ViewStudent students;

    /** @param group only its members; absent: everybody */
    @GET
    @Path("/class")
    public ClassOverview classOverview(
            @PathParam("course") String course,
            @QueryParam("group") @Size(max = 200) String group,
            @QueryParam("zone") String zone) {
        return classes.view(course, group, Zones.of(zone));
    }

    /** The same as a spreadsheet reads it. */
    @GET
    @Path("/class/export")
    @Produces("text/csv")
    public RestResponse<String> exportClass(
            @PathParam("course") String course,
            @QueryParam("group") @Size(max = 200) String group,
            @QueryParam("zone") String zone) {
        return ResponseBuilder.ok(classes.export(course, group, Zones.of(zone)))
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"class.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Where students fail. */
    @GET
    @Path("/class/failures")
    public ClassFailures classFailures(
            @PathParam("course") String course, @QueryParam("group") @Size(max = 200) String group) {
        return classes.failures(course, group);
    }

    @GET
    @Path("/learners/{learner}")
    public StudentPicture student(
            @PathParam("course") String course, @PathParam("learner") String learner, @QueryParam("zone") String zone) {
        return students.view(course, learner, Zones.of(zone));
    }
}
