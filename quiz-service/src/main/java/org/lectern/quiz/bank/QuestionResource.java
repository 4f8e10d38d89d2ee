package org.lectern.quiz.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lectern.platform.security.Roles;
import org.lectern.quiz.question.AuthoredQuestion;

@Path("/api/quiz/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
class QuestionResource {

    @Inject
    BankSearch search;

    @Inject
    QuestionService questions;

    @Inject
    EditManyQuestions editing;

    /** Values of one filter are alternatives, filters narrow each other. Without a state, retired questions are left out. */
    @GET
    @Path("/questions")
    public BankPage listQuestions(
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
            @QueryParam("state") List<String> states,
            @QueryParam("cursor") @Size(max = 64) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
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
        return search.search(course, filter, cursor, limit);
    }

    @GET
    @Path("/questions/{question}")
    public RestResponse<QuestionView> question(
            @PathParam("course") String course, @PathParam("question") String question) {
        return tagged(questions.view(course, question));
    }

    @POST
    @Path("/questions")
    public RestResponse<QuestionView> createQuestion(
            @PathParam("course") String course, @NotNull @Valid AuthoredQuestion question) {
        QuestionView view = questions.create(course, question);
        return tagged(
                ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create("/api/quiz/courses/" + course + "/questions/" + view.id())),
                view);
    }

    /** Makes a new version; attempts and published exams keep the ones they have. */
    @PUT
    @Path("/questions/{question}")
    public RestResponse<QuestionView> editQuestion(
            @PathParam("course") String course,
            @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AuthoredQuestion text) {
        return tagged(questions.edit(course, question, text, version(ifMatch)));
    }

    /** Only a question that nobody was ever asked. */
    @DELETE
    @Path("/questions/{question}")
    public void deleteQuestion(@PathParam("course") String course, @PathParam("question") String question) {
        questions.delete(course, question);
    }

    @POST
    @Path("/questions/{question}/retire")
    public RestResponse<QuestionView> retireQuestion(
            @PathParam("course") String course, @PathParam("question") String question) {
        return tagged(questions.retire(course, question));
    }

    @POST
    @Path("/questions/{question}/bring-back")
    public RestResponse<QuestionView> bringQuestionBack(
            @PathParam("course") String course, @PathParam("question") String question) {
        return tagged(questions.bringBack(course, question));
    }

    /** Lints and renders a question that is being written; keeps nothing. */
    @POST
    @Path("/questions:check")
    @ResponseStatus(200)
    public QuestionCheck checkQuestion(@PathParam("course") String course, @NotNull @Valid AuthoredQuestion question) {
        return questions.check(course, question);
    }

    @POST
    @Path("/questions:edit")
    @ResponseStatus(200)
    public BulkChanges editQuestions(
            @PathParam("course") String course, @QueryParam("dryRun") boolean dryRun, @NotNull @Valid BulkEdit edit) {
        return editing.edit(course, edit, dryRun);
    }

    private static RestResponse<QuestionView> tagged(ResponseBuilder<QuestionView> response, QuestionView view) {
        return response.tag(new EntityTag(Integer.toString(view.version()))).build();
    }

    private static RestResponse<QuestionView> tagged(QuestionView view) {
        return tagged(ResponseBuilder.ok(view), view);
    }

    private static int version(String ifMatch) {
        if (ifMatch == null || !ifMatch.matches("\"\\d{1,9}\"")) {
            throw new InvalidRequest("Send the question's ETag as If-Match.");
        }
        return Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
