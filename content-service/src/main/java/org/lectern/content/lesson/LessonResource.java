package org.lectern.content.lesson;

import io.vertx.core.buffer.Buffer;
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
class LessonResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String DRAFT = "private, no-cache";
    private static final String REVALIDATED = "no-cache";

    /** A drawing may hold a program: whoever opens it by itself gets it without any rights. */
    private static final String NO_RIGHTS = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    @Inject
    LessonService lessons;

    @Context
    Request request;

    @GET
    @Path("/courses/{course}/lessons/{section}")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<LessonView> lesson(@PathParam("course") String course, @PathParam("section") String section) {
        LessonView view = lessons.current(course, section);
        return tagged(view, view.release(), REVALIDATED).build();
    }

    @GET
    @Path("/courses/{course}/releases/{hash}/lessons/{section}")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<LessonView> lessonOfRelease(
            @PathParam("course") String course, @PathParam("hash") String hash, @PathParam("section") String section) {
        LessonService.AtItsAddress<LessonView> lesson = lessons.ofRelease(course, hash, section);
        return tagged(lesson.content(), hash, lesson.isPublic() ? FOR_EVER : DRAFT)
                .build();
    }

    @GET
    @Path("/courses/{course}/releases/{hash}/media/{path:.+}")
    // Each by its name, and as a buffer: for a wildcard the framework chooses JSON, and an array it writes as a text.
    @Produces({"image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})
    public RestResponse<Buffer> media(
            @PathParam("course") String course, @PathParam("hash") String hash, @PathParam("path") String path) {
        LessonService.AtItsAddress<Picture> picture = lessons.picture(course, hash, path);
        return tagged(Buffer.buffer(picture.content().content()), hash, picture.isPublic() ? FOR_EVER : DRAFT)
                .type(MediaType.valueOf(picture.content().type()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NO_RIGHTS)
                .build();
    }

    private <T> ResponseBuilder<T> tagged(T content, String tag, String caching) {
        EntityTag entityTag = new EntityTag(tag);
        ResponseBuilder<T> response = request.evaluatePreconditions(entityTag) == null
                ? ResponseBuilder.ok(content)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return response.tag(entityTag).header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
