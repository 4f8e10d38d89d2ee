package org.lectern.content.search;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/content")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    @Inject
    SearchService search;

    @GET
    @Path("/search")
    public SearchView search(
            @QueryParam("q") @NotBlank @Size(max = 200) String query,
            @QueryParam("course") @DefaultValue("") @Size(max = 100) String course,
            @QueryParam("cursor") @Min(0) @Max(SearchService.LAST) int after,
            @QueryParam("most") @DefaultValue("20") @Min(1) @Max(50) int most) {
        return search.search(query, course, after, most);
    }
}
