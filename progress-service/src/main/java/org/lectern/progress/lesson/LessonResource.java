package org.lectern.progress.lesson;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/progress/me/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class LessonResource {

    @Inject
    LessonService lessons;

    @Inject
    CurrentUser user;

    @PUT
    @Path("/lessons/{section}")
    public LessonMark mark(
            @PathParam("course") String course,
            @PathParam("section") String section,
            @NotNull @Valid MarkLesson command) {
        return command.completed()
                ? lessons.complete(user.sub(), course, section)
                : lessons.reopen(user.sub(), course, section);
    }

    @PUT
    @Path("/place")
    public void keepPlace(@PathParam("course") String course, @NotNull @Valid KeepPlace command) {
        lessons.keepPlace(user.sub(), course, command);
    }
}
