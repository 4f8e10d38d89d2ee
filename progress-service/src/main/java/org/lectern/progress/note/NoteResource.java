package org.lectern.progress.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/progress/me/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STUDENT)
class NoteResource {

    private static final java.util.regex.Pattern REVISION = java.util.regex.Pattern.compile("\"?(\\d{1,18})\"?");

    @Inject
    NoteService notes;

    @Inject
    CurrentUser user;

    /** @param section its id */
    @GET
    public NoteList notes(
            @QueryParam("course") @Size(max = 64) String course,
            @QueryParam("section") @Size(max = 64) String section,
            @QueryParam("kind") @Pattern(regexp = PutNote.KINDS) String kind,
            @QueryParam("q") @Size(max = 200) String words,
            @QueryParam("cursor") @Pattern(regexp = NoteCursor.PATTERN) String cursor,
            @QueryParam("most") @DefaultValue("50") @Min(1) @Max(200) int most) {
        var filter = new NoteFilter(
                given(course),
                given(section),
                given(kind).map(NoteKind::of),
                given(words).map(String::strip));
        return notes.list(user.sub(), filter, Optional.ofNullable(cursor).map(NoteCursor::parse), most);
    }

    @PUT
    @Path("/{note}")
    public RestResponse<NoteView> putNote(@PathParam("note") UUID note, @NotNull @Valid PutNote put) {
        return tagged(notes.put(user.sub(), note, put));
    }

    @PUT
    @Path("/{note}/text")
    public RestResponse<NoteView> writeNote(
            @PathParam("note") UUID note,
            @HeaderParam(HttpHeaders.IF_MATCH) String read,
            @NotNull @Valid WriteText write) {
        return tagged(notes.write(user.sub(), note, write.text(), revision(read)));
    }

    @DELETE
    @Path("/{note}")
    public void deleteNote(@PathParam("note") UUID note, @HeaderParam(HttpHeaders.IF_MATCH) String read) {
        notes.delete(user.sub(), note, revision(read));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static RestResponse<NoteView> tagged(NoteView view) {
        return ResponseBuilder.ok(view)
                .tag(new EntityTag(Long.toString(view.revision())))
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
