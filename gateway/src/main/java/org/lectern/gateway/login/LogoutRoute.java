package org.lectern.gateway.login;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lectern.gateway.guard.WriteCheck;
import org.lectern.gateway.oidc.Keycloak;
import org.lectern.gateway.session.SessionCookie;
import org.lectern.gateway.session.Sessions;
import org.lectern.gateway.web.Answers;
import org.lectern.gateway.web.Problem;
import org.lectern.gateway.web.PublicAddress;
import org.lectern.gateway.web.Routes;

/** Ends the session here and at Keycloak, and tells the page where the browser ends its own at Keycloak. */
@ApplicationScoped
class LogoutRoute {

    private final WriteCheck writes;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LogoutHint hint;
    private final Keycloak keycloak;
    private final PublicAddress address;

    LogoutRoute(
            WriteCheck writes,
            Sessions sessions,
            SessionCookie cookie,
            LogoutHint hint,
            Keycloak keycloak,
            PublicAddress address) {
        this.writes = writes;
        this.sessions = sessions;
        this.cookie = cookie;
        this.hint = hint;
        this.keycloak = keycloak;
        this.address = address;
    }

    void register(@Observes Router router) {
        router.post("/logout").order(Routes.OWN).handler(this::logOut);
    }

    private void logOut(RoutingContext context) {
        var request = context.request();
        if (!writes.passes(request)) {
            Problem.CROSS_SITE_WRITE.answer(context);
            return;
        }
        cookie.clear(context.response());
        hint.clear(context.response());
        sessions.find(request)
                .map(sessions::logOut)
                .orElseGet(Future::succeededFuture)
                .compose(_ -> location(context))
                .onSuccess(location -> Answers.json(context, new JsonObject().put("location", location)));
    }

    private Future<String> location(RoutingContext context) {
        var home = address.at(ReturnPath.HOME);
        return hint.read(context.request())
                .map(idToken -> keycloak.logoutLocation(idToken, home).otherwise(home))
                .orElseGet(() -> Future.succeededFuture(home));
    }
}
