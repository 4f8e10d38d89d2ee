package org.lectern.gateway.login;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lectern.gateway.oidc.OidcConfig;
import org.lectern.gateway.oidc.Person;
import org.lectern.gateway.session.Pass;
import org.lectern.gateway.session.Session;
import org.lectern.gateway.session.SessionCookie;
import org.lectern.gateway.session.Sessions;
import org.lectern.gateway.web.Answers;
import org.lectern.gateway.web.Routes;

/** Tells a page who is logged in, or that nobody is: both are 200. */
@ApplicationScoped
class MeRoute {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final OidcConfig config;

    MeRoute(Sessions sessions, SessionCookie cookie, OidcConfig config) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get("/me").order(Routes.OWN).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        sessions.find(context.request())
                .ifPresentOrElse(
                        session -> sessions.pass(session).onSuccess(pass -> {
                            switch (pass) {
                                // Keycloak's restart logs nobody out.
                                case Pass.Granted _, Pass.KeycloakAway _ -> somebody(context, session);
                                case Pass.Ended _ -> nobody(context);
                            }
                        }),
                        () -> nobody(context));
    }

    private void somebody(RoutingContext context, Session session) {
        cookie.keep(session, context.request());
        Answers.json(context, describe(session.person()));
    }

    private void nobody(RoutingContext context) {
        cookie.drop(context.request());
        Answers.json(context, new JsonObject().put("signedIn", false));
    }

    private JsonObject describe(Person person) {
        return new JsonObject()
                .put("signedIn", true)
                .put("sub", person.sub())
                .put("username", person.username())
                .put("name", person.name())
                .put("roles", new JsonArray(person.roles()))
                .put("accountUrl", config.accountUrl());
    }
}
