package org.lectern.platform.sample;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.lectern.platform.security.CurrentUser;
import org.lectern.platform.security.Roles;

@Path("/api/sample")
public class NoteResource {

    /** A note to write. */
    public record WriteNote(@NotBlank String key, @Min(0) int number, List<@NotBlank String> tags, UUID parent) {}

    /** Who asks, as the platform tells it. */
    public record Me(String sub, String username, String name, Set<String> groups, boolean instructor, boolean admin) {}

    private final NoteService notes;
    private final CurrentUser user;

    NoteResource(NoteService notes, CurrentUser user) {
        this.notes = notes;
        this.user = user;
    }

    @GET
    @Path("/public")
    public Map<String, Boolean> open() {
        return Map.of("anonymous", user.isAnonymous());
    }

    @GET
    @Path("/me")
    @Authenticated
    public Me me() {
        return new Me(user.sub(), user.username(), user.name(), user.groups(), user.isInstructor(), user.isAdmin());
    }

    @GET
    @Path("/staff")
    @RolesAllowed(Roles.INSTRUCTOR)
    public String staff() {
        return "staff";
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Map<String, UUID> write(@NotNull @Valid WriteNote note) {
        return Map.of("id", notes.write(note.key(), note.number(), "text"));
    }

    @GET
    @Path("/pages/{page}")
    public int page(@PathParam("page") int page, @QueryParam("most") int most) {
        return page + most;
    }

    @PUT
    @Path("/notes/{id}/stale")
    public void stale(@PathParam("id") UUID id) {
        notes.edit(id, 7, "text");
    }

    @PUT
    @Path("/notes/{id}/race")
    public void race(@PathParam("id") UUID id) {
        notes.editBesideAnother(id, () -> notes.editAlone(id));
    }

    @POST
    @Path("/failing")
    public void failing() {
        notes.writeAndFail("failing");
    }

    @GET
    @Path("/refusals/{family}")
    public void refuse(@PathParam("family") String family) {
        throw Refusals.of(family);
    }
}
