package org.lectern.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a thrown reason becomes an answer. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal, UriInfo uri) {
        int status = switch (refusal) {
            case NotFound _ -> 404;
            case Conflict _ -> 409;
            case Invalid _ -> 422;
            case Forbidden _ -> 403;
            case TooLarge _ -> 413;
            case TooMany _ -> 429;
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
        if (refusal instanceof TooMany tooMany) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations, UriInfo uri) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "message", violation.getMessage()))
                .sorted(Comparator.comparing((Map<String, String> error) -> error.get("field"))
                        .thenComparing(error -> error.get("message")))
                .toList();
        return problem(
                422, "invalid-input", "Some values are not allowed", sentence(errors), uri, Map.of("errors", errors));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response malformed(JsonProcessingException unreadable, UriInfo uri) {
        return problem(
                400,
                "malformed-body",
                "The body cannot be read",
                unreadable.getOriginalMessage() + place(unreadable),
                uri,
                Map.of());
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
    public Response http(WebApplicationException thrown, UriInfo uri) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(unreadable, uri);
        }
        var status = thrown.getResponse().getStatusInfo();
        return switch (status.getFamily()) {
            case CLIENT_ERROR ->
                problem(
                        status.getStatusCode(),
                        "http-" + status.getStatusCode(),
                        status.getReasonPhrase(),
                        null,
                        uri,
                        Map.of());
            case SERVER_ERROR -> failed(thrown, uri);
            case INFORMATIONAL, SUCCESSFUL, REDIRECTION, OTHER -> thrown.getResponse();
        };
    }

    /** Says nothing of the inside; the log line and the caller share the trace id. */
    @ServerExceptionMapper(priority = Integer.MAX_VALUE)
    public Response failed(Exception failure, UriInfo uri) {
        LOG.errorf(failure, "%s failed", uri.getPath());
        return problem(
                500,
                "internal-error",
                "Something failed on our side",
                "Nothing of your request was kept. Try again; if it stays, tell the operator the trace id.",
                uri,
                Map.of());
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

    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            // The first two nodes name our method and its parameter, which mean nothing to the caller.
            if (depth++ >= 2 || node.isInIterable()) {
                field.append(field.isEmpty() ? "" : ".").append(node);
            }
        }
        return field.isEmpty() ? violation.getPropertyPath().toString() : field.toString();
    }

    private static String sentence(List<Map<String, String>> errors) {
        return errors.stream()
                .map(error -> error.get("field") + " " + error.get("message"))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static String place(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        return place == null ? "" : " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
    }
}
