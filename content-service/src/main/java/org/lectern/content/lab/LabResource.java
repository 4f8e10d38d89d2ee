package org.lectern.content.lab;

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
class LabResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String DRAFT = "private, no-cache";
    private static final String REVALIDATED = "no-cache";

    @Inject
    LabService labs;

    @Context
    Request request;

    @GET
    @Path("/courses/{course}/labs/{lab}")
    public RestResponse<LabView> lab(@PathParam("course") String course, @PathParam("lab") String lab) {
        return tagged(labs.current(course, lab), REVALIDATED);
    }

    @GET
    @Path("/courses/{course}/releases/{hash}/labs/{lab}")
    public RestResponse<LabView> labOfRelease(
            @PathParam("course") String course, @PathParam("hash") String hash, @PathParam("lab") String lab) {
        LabService.AtItsAddress found = labs.ofRelease(course, hash, lab);
        return tagged(found.lab(), found.isPublic() ? FOR_EVER : DRAFT);
    }

    private RestResponse<LabView> tagged(LabView view, String caching) {
        EntityTag tag = new EntityTag(view.release());
        ResponseBuilder<LabView> response = request.evaluatePreconditions(tag) == null
                ? ResponseBuilder.ok(view)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }
}
