package org.lectern.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.lectern.gateway.guard.Rates;
import org.lectern.gateway.guard.WriteCheck;
import org.lectern.gateway.session.Pass;
import org.lectern.gateway.session.Session;
import org.lectern.gateway.session.SessionCookie;
import org.lectern.gateway.session.Sessions;
import org.lectern.gateway.web.Problem;
import org.lectern.gateway.web.Routes;

/** {@code /api/<service>/…}: who may pass, then on to the service, which checks the token and the rights itself. */
@ApplicationScoped
class ApiRoutes {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Destinations destinations;
    private final Headers headers;
    private final WriteCheck writes;
    private final Rates rates;
    private final Sessions sessions;
    private final SessionCookie cookie;

    ApiRoutes(
            Destinations destinations,
            Headers headers,
            WriteCheck writes,
            Rates rates,
            Sessions sessions,
            SessionCookie cookie) {
        this.destinations = destinations;
        this.headers = headers;
        this.writes = writes;
        this.rates = rates;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(Routes.OWN).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        // What follows may wait, and the body must wait with it.
        request.pause();
        var destination = destinations.of(context);
        if (destination == null) {
            Problem.NOT_FOUND.answer(context);
        } else if (!METHODS.contains(request.method())) {
            Problem.METHOD_NOT_ALLOWED.answer(context);
        } else if (!writes.passes(request)) {
            Problem.CROSS_SITE_WRITE.answer(context);
        } else if (destination.tooLarge(request)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            Problem.TOO_LARGE.answer(context);
        } else {
            sessions.find(request)
                    .ifPresentOrElse(
                            session -> asSomebody(context, destination, session),
                            () -> asNobody(context, destination, Problem.NOT_SIGNED_IN));
        }
    }

    private void asSomebody(RoutingContext context, Destination destination, Session session) {
        if (WriteCheck.isWrite(context.request()) && !rates.allowsWrite(session)) {
            Problem.TOO_MANY.answer(context);
            return;
        }
        sessions.pass(session).onSuccess(pass -> {
            switch (pass) {
                case Pass.Granted granted ->
                    go(context, destination, new Passport(granted.authorization(), to -> cookie.keep(session, to)));
                case Pass.Ended _ -> asNobody(context, destination, Problem.NOT_SIGNED_IN);
                case Pass.KeycloakAway _ -> asNobody(context, destination, Problem.UNAVAILABLE);
            }
        });
    }

    /** The guide is for everybody, whatever cookie they have. */
    private void asNobody(RoutingContext context, Destination destination, Problem otherwise) {
        if (destinations.isPublic(context)) {
            go(context, destination, Passport.ANONYMOUS);
        } else {
            if (otherwise == Problem.NOT_SIGNED_IN) {
                cookie.drop(context.request());
            }
            otherwise.answer(context);
        }
    }

    private void go(RoutingContext context, Destination destination, Passport passport) {
        new Exchange(context, destination, headers, passport).start();
    }
}
