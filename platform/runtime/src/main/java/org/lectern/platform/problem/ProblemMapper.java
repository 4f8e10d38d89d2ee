package org.lectern.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.lectern.platform.storage.PassingFailure;

/** The one place where a thrown reason becomes an answer. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** PostgreSQL's text holds every character but U+0000. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    @ServerExceptionMapper
    public Response refused(Refusal refusal, UriInfo uri) {
        int status = switch (refusal) {
            case NotFound _ -> 404;
            case Conflict _ -> 409;
            case Invalid _ -> 422;
            case Forbidden _ -> 403;
            case TooLarge _ -> 413;
            case TooMany _ -> 429;
            case Unavailable _ -> 503;
        };
        var response = new Problem(
                        refusal.type(),
                        refusal.title(),
                        status,
                        refusal.detail(),
                        uri.getPath(),
                        traceId(),
                        refusal.extensions())
                .toResponse();
        switch (refusal) {
            case TooMany tooMany -> response.header(HttpHeaders.RETRY_AFTER, seconds(tooMany.retryAfter()));
            case Unavailable unavailable -> response.header(HttpHeaders.RETRY_AFTER, seconds(unavailable.retryAfter()));
            case NotFound _, Conflict _, Invalid _, Forbidden _, TooLarge _ -> {}
        }
        return response.build();
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }

    /** Values that came with the request; a violation met deeper inside is our own mistake and stays one. */
    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException violations, UriInfo uri) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "message", violation.getMessage()))
                .sorted(Comparator.comparing((Map<String, String> error) -> error.get("field"))
                        .thenComparing(error -> error.get("message")))
                .toList();
        return problem(
                422, "invalid-input", "Some values are not allowed", sentence(errors), uri, Map.of("errors", errors));
    }

    @ServerExceptionMapper
    public Response malformed(MismatchedInputException unreadable, UriInfo uri) {
        return unreadable(unreadable, uri);
    }

    /** A name, a number or a nesting beyond what the parser takes. */
    @ServerExceptionMapper
    public Response malformed(StreamConstraintsException unreadable, UriInfo uri) {
        return unreadable(unreadable, uri);
    }

    private static Response unreadable(JsonProcessingException unreadable, UriInfo uri) {
        return problem(
                400, "malformed-body", "The body cannot be read", Unreadable.sentence(unreadable), uri, Map.of());
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response editedMeanwhile(RuntimeException stale, UriInfo uri) {
        return problem(
                409,
                "edited-meanwhile",
                "Somebody else changed this meanwhile",
                "Load it again, look at what changed, and repeat your change.",
                uri,
                Map.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unknown(RuntimeException unknown, UriInfo uri) {
        var response = problem(
                401,
                "log-in-first",
                "This needs a login",
                "The access token is missing, has expired, or is not ours.",
                uri,
                Map.of());
        response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response;
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException forbidden, UriInfo uri) {
        return problem(403, "not-allowed", "Your role does not allow this", "Another role is needed.", uri, Map.of());
    }

    @ServerExceptionMapper
    public Response wrongMethod(NotAllowedException thrown, UriInfo uri) {
        var answer = http(thrown, uri);
        answer.getHeaders()
                .putSingle(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(CurrentRequestManager.get())));
        return answer;
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException thrown, UriInfo uri) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri);
        }
        var unreadable = QueryValue.unreadable(thrown, uri.getQueryParameters());
        if (unreadable.isPresent()) {
            return problem(
                    400,
                    "malformed-query",
                    "The address holds a value that cannot be read",
                    unreadable.get() + " is no number.",
                    uri,
                    Map.of());
        }
        var status = thrown.getResponse().getStatusInfo();
        return switch (status.getFamily()) {
            case CLIENT_ERROR ->
                keeping(
                        thrown.getResponse(),
                        problem(
                                status.getStatusCode(),
                                "http-" + status.getStatusCode(),
                                status.getReasonPhrase(),
                                null,
                                uri,
                                Map.of()));
            case SERVER_ERROR -> failed(thrown, uri);
            case INFORMATIONAL, SUCCESSFUL, REDIRECTION, OTHER -> thrown.getResponse();
        };
    }

    /** A 429 or 503 must keep its Retry-After. */
    private static Response keeping(Response thrown, Response answer) {
        answer.getHeaders()
                .addAll(HttpHeaders.RETRY_AFTER, thrown.getHeaders().getOrDefault(HttpHeaders.RETRY_AFTER, List.of()));
        return answer;
    }

    /** Says nothing of the inside; the log line and the caller share the trace id. */
    @ServerExceptionMapper(priority = Integer.MAX_VALUE)
    public Response failed(Throwable failure, UriInfo uri) {
        // What the database notices only at the commit arrives wrapped by the transaction.
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return editedMeanwhile((RuntimeException) cause, uri);
            }
            if (cause instanceof SQLException refused && CHARACTER_NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return problem(
                        422,
                        "invalid-input",
                        "Some values are not allowed",
                        "A text holds a zero byte.",
                        uri,
                        Map.of());
            }
            if (cause instanceof SQLException away && PassingFailure.is(away)) {
                LOG.warnf("%s: the database did not do it: %s", uri.getPath(), away.getMessage());
                return tryAgainSoon(uri);
            }
        }
        if (failure instanceof IOException
                && CurrentRequestManager.get().serverResponse().closed()) {
            LOG.debugf(failure, "%s: the caller has hung up", uri.getPath());
        } else {
            LOG.errorf(failure, "%s failed", uri.getPath());
        }
        if (failure instanceof WebApplicationException thrown
                && thrown.getResponse().getStatus() == 503) {
            return keeping(thrown.getResponse(), unavailable(uri));
        }
        return problem(
                500,
                "internal-error",
                "Something failed on our side",
                "Try again; if it stays, tell the operator the trace id.",
                uri,
                Map.of());
    }

    private static Response tryAgainSoon(UriInfo uri) {
        var answer = unavailable(uri);
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1L);
        return answer;
    }

    private static Response unavailable(UriInfo uri) {
        return problem(503, "unavailable", "Not available at the moment", "Try again soon.", uri, Map.of());
    }

    private static Response problem(
            int status, String type, String title, String detail, UriInfo uri, Map<String, Object> extensions) {
        return new Problem("urn:lectern:problem:" + type, title, status, detail, uri.getPath(), traceId(), extensions)
                .toResponse()
                .build();
    }

    private static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** The path as the caller knows it: without our method and, where something inside the body is meant, without its parameter. */
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().replaceAll("\\.<[^>]+>", "");
        var inside = path.substring(path.indexOf('.') + 1);
        return inside.contains(".") ? inside.substring(inside.indexOf('.') + 1) : inside;
    }

    private static String sentence(List<Map<String, String>> errors) {
        return errors.stream()
                .map(error -> error.get("field") + " " + error.get("message"))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
