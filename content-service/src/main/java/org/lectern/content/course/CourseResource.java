package org.lectern.content.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class CourseResource {

    @Inject
    CourseCatalog catalog;

    @GET
    @Path("/courses/{course}")
    public RestResponse<CourseView> course(@PathParam("course") String course, @Context Request request) {
        CourseView view = catalog.view(course);
        // A release that is published again has another time of publication.
        EntityTag tag = new EntityTag(view.release() + "-" + view.publishedAt().toEpochMilli());
        ResponseBuilder<CourseView> response = request.evaluatePreconditions(tag) == null
                ? ResponseBuilder.ok(view)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
