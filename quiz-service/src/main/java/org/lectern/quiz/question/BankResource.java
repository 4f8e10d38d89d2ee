package org.lectern.quiz.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.Roles;

@Path("/api/quiz/courses/{course}/bank")
@Produces(MediaType.APPLICATION_JSON)
class BankResource {

    @Inject
    Bank bank;

    @GET
    @RolesAllowed(Roles.INSTRUCTOR)
    public BankView bank(@PathParam("course") String course) {
        return bank.viewForStaff(course);
    }
}
