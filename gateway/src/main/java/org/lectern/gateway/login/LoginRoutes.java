package org.lectern.gateway.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lectern.gateway.guard.Rates;
import org.lectern.gateway.oidc.Endpoints;
import org.lectern.gateway.oidc.Grant;
import org.lectern.gateway.oidc.Keycloak;
import org.lectern.gateway.oidc.OidcConfig;
import org.lectern.gateway.session.SessionCookie;
import org.lectern.gateway.session.Sessions;
import org.lectern.gateway.web.Problem;
import org.lectern.gateway.web.PublicAddress;
import org.lectern.gateway.web.Query;
import org.lectern.gateway.web.Routes;

/** The code flow: to Keycloak and back. Whatever goes wrong ends on a page of ours. */
@ApplicationScoped
class LoginRoutes {

    private static final Logger LOG = Logger.getLogger(LoginRoutes.class);
    private static final String CALLBACK = "/login/callback";
    private static final String FAILED = "/?login=failed";

    private final OidcConfig config;
    private final PublicAddress address;
    private final Keycloak keycloak;
    private final Attempts attempts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LogoutHint hint;
    private final Rates rates;

    LoginRoutes(
            OidcConfig config,
            PublicAddress address,
            Keycloak keycloak,
            Attempts attempts,
            Sessions sessions,
            SessionCookie cookie,
            LogoutHint hint,
            Rates rates) {
        this.config = config;
        this.address = address;
        this.keycloak = keycloak;
        this.attempts = attempts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.hint = hint;
        this.rates = rates;
    }

    void register(@Observes Router router) {
        router.get("/login").order(Routes.OWN).handler(context -> begin(context, Map.of()));
        router.get("/register").order(Routes.OWN).handler(context -> begin(context, Map.of("prompt", "create")));
        router.get(CALLBACK).order(Routes.OWN).handler(this::finish);
    }

    private void begin(RoutingContext context, Map<String, String> wishes) {
        var request = context.request();
        if (!rates.allowsLogin(request.remoteAddress().hostAddress())) {
            Problem.TOO_MANY.answer(context);
            return;
        }
        keycloak.discover()
                .onSuccess(realm -> redirect(context, authorization(request, realm, wishes)))
                .onFailure(failure -> fail(context, "Keycloak is away: " + failure.getMessage()));
    }

    private String authorization(HttpServerRequest request, Endpoints realm, Map<String, String> wishes) {
        boolean again = request.getParam("again") != null;
        var attempt = attempts.begin(request, ReturnPath.of(request.getParam("to")), again);
        var parameters = new HashMap<>(wishes);
        parameters.putAll(Map.of(
                "response_type", "code",
                "client_id", config.clientId(),
                "redirect_uri", address.at(CALLBACK),
                "scope", "openid",
                "state", attempt.state(),
                "nonce", attempt.nonce(),
                "code_challenge", attempt.challenge(),
                "code_challenge_method", "S256"));
        return Query.append(realm.authorization(), parameters);
    }

    private void finish(RoutingContext context) {
        var request = context.request();
        var state = request.getParam("state", "");
        var code = request.getParam("code");
        var attempt = attempts.take(request, state);
        if (attempt.isEmpty()) {
            beginAgain(context, state, ReturnPath.HOME);
        } else if (code != null) {
            redeem(context, attempt.get(), code);
        } else if (request.getParam("error_description", "").equals("authentication_expired")) {
            beginAgain(context, state, attempt.get().to());
        } else {
            fail(context, "Keycloak says " + request.getParam("error"));
        }
    }

    private void redeem(RoutingContext context, Attempt attempt, String code) {
        keycloak.redeem(code, attempt.verifier(), attempt.nonce(), address.at(CALLBACK))
                .onSuccess(grant -> {
                    switch (grant) {
                        case Grant.Given given -> {
                            cookie.keep(sessions.begin(given.tokens()), context.request());
                            hint.write(context.response(), given.idToken());
                            redirect(context, attempt.to());
                        }
                        case Grant.Refused _ -> beginAgain(context, attempt.state(), attempt.to());
                        case Grant.Away away ->
                            fail(context, "no tokens: " + away.cause().getMessage());
                    }
                });
    }

    /** A state that is expired or used leads to a fresh login; a browser that keeps no cookies must not go round for ever. */
    private static void beginAgain(RoutingContext context, String state, String to) {
        redirect(context, Attempt.isSecond(state) ? FAILED : Query.append("/login", Map.of("to", to, "again", "1")));
    }

    private static void fail(RoutingContext context, String why) {
        LOG.warnf("A login failed: %s", why);
        redirect(context, FAILED);
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
