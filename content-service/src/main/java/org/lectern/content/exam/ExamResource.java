package org.lectern.content.exam;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class ExamResource {

    @Inject
    ExamService exams;

    @GET
    @Path("/courses/{course}/exams")
    public ExamList exams(@PathParam("course") String course) {
        return exams.ofCourse(course);
    }
}
