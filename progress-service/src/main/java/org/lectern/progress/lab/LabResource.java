package org.lectern.progress.lab;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/progress/me/courses/{course}/labs/{lab}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class LabResource {

    @Inject
    LabService labs;

    @Inject
    CurrentUser user;

    /** The lab's checks have passed in the learner's browser. Again is as once. */
    @PUT
    public LabMark solve(@PathParam("course") String course, @PathParam("lab") String lab) {
        return labs.solve(user.sub(), course, lab);
    }
}
