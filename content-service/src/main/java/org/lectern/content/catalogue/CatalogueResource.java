package org.lectern.content.catalogue;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class CatalogueResource {

    @Inject
    Catalogue catalogue;

    @GET
    @Path("/courses")
    public CourseList courses(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) String name,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 64) String after,
            @QueryParam("most") @DefaultValue("24") @Min(1) @Max(100) int most) {
        return catalogue.page(name.strip(), after, most);
    }
}
