package org.lectern.quiz.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.Roles;

/** Questions as files: to work on them elsewhere and bring them back. */
@Path("/api/quiz/courses/{course}")
@RolesAllowed(Roles.INSTRUCTOR)
class QuestionFilesResource {

    private static final String ZIP = "application/zip";

    @Inject
    ExportQuestions exporting;

    @Inject
    ImportQuestions importing;

    /** A zip with a YAML file for each section. The filters are those of the list. */
    @GET
    @Path("/questions:export")
    @Produces(ZIP)
    public RestResponse<byte[]> exportQuestions(
            @PathParam("course") String course,
            @QueryParam("q") @Size(max = 200) String text,
            @QueryParam("section") List<String> sections,
            @QueryParam("chapter") List<String> chapters,
            @QueryParam("objective") List<String> objectives,
            @QueryParam("type") List<String> types,
            @QueryParam("bloom") List<String> blooms,
            @QueryParam("difficulty") List<String> difficulties,
            @QueryParam("pool") List<String> pools,
            @QueryParam("tag") List<String> tags,
            @QueryParam("state") List<String> states) {
        BankFilter filter = BankFilter.of(
                text,
                Map.of(
                        Facet.SECTION, sections,
                        Facet.CHAPTER, chapters,
                        Facet.OBJECTIVE, objectives,
                        Facet.TYPE, types,
                        Facet.BLOOM, blooms,
                        Facet.DIFFICULTY, difficulties,
                        Facet.POOL, pools,
                        Facet.TAG, tags,
                        Facet.STATE, states));
        return ResponseBuilder.ok(exporting.export(course, filter))
                .header("Content-Disposition", "attachment; filename=\"questions.zip\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Takes a YAML file of questions, or a zip of such files. With dryRun it tells what would come of it. */
    @POST
    @Path("/questions:import")
    @Consumes({"application/yaml", ZIP})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(200)
    public ImportedQuestions importQuestions(
            @PathParam("course") String course,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @NotNull byte[] content) {
        return importing.bring(
                course,
                () -> type.startsWith(ZIP) ? QuestionFiles.inZip(content) : QuestionFiles.alone(content),
                dryRun);
    }
}
