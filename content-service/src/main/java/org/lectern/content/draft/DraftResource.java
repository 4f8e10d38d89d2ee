package org.lectern.content.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.content.upload.ImportView;
import org.lectern.platform.security.Roles;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class DraftResource {

    private static final Pattern REVISION = Pattern.compile("\"?(\\d{1,18})\"?");

    @Inject
    DraftService drafts;

    @Inject
    CollectRelease collecting;

    @GET
    @Path("/courses/{course}/lessons/{section}/draft")
    public RestResponse<DraftView> lessonDraft(
            @PathParam("course") String course, @PathParam("section") String section) {
        return tagged(drafts.read(course, section));
    }

    @PUT
    @Path("/courses/{course}/lessons/{section}/draft")
    public RestResponse<DraftView> writeLessonDraft(
            @PathParam("course") String course,
            @PathParam("section") String section,
            @HeaderParam(HttpHeaders.IF_MATCH) String read,
            @Valid @NotNull WriteDraft write) {
        return tagged(drafts.write(course, section, write, revision(read)));
    }

    @DELETE
    @Path("/courses/{course}/lessons/{section}/draft")
    public void discardLessonDraft(
            @PathParam("course") String course,
            @PathParam("section") String section,
            @HeaderParam(HttpHeaders.IF_MATCH) String read) {
        drafts.discard(course, section, revision(read));
    }

    @GET
    @Path("/courses/{course}/outline/draft")
    public RestResponse<DraftView> outlineDraft(@PathParam("course") String course) {
        return tagged(drafts.read(course, null));
    }

    @PUT
    @Path("/courses/{course}/outline/draft")
    public RestResponse<DraftView> writeOutlineDraft(
            @PathParam("course") String course,
            @HeaderParam(HttpHeaders.IF_MATCH) String read,
            @Valid @NotNull WriteDraft write) {
        return tagged(drafts.write(course, null, write, revision(read)));
    }

    @DELETE
    @Path("/courses/{course}/outline/draft")
    public void discardOutlineDraft(
            @PathParam("course") String course, @HeaderParam(HttpHeaders.IF_MATCH) String read) {
        drafts.discard(course, null, revision(read));
    }

    @GET
    @Path("/courses/{course}/drafts")
    public DraftList drafts(@PathParam("course") String course) {
        return drafts.list(course);
    }

    @POST
    @Path("/courses/{course}/drafts/collect")
    public RestResponse<ImportView> collect(
            @PathParam("course") String course,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String idempotencyKey,
            @Valid @NotNull CollectDrafts collect) {
        return RestResponse.status(
                RestResponse.Status.CREATED, collecting.collect(course, collect.note(), idempotencyKey));
    }

    private static RestResponse<DraftView> tagged(DraftView view) {
        return ResponseBuilder.ok(view)
                .tag(new EntityTag(Long.toString(view.revision())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static long revision(String ifMatch) {
        var revision = REVISION.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!revision.matches()) {
            throw new RevisionMissing();
        }
        return Long.parseLong(revision.group(1));
    }
}
