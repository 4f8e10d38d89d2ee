package org.lectern.gateway.login;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lectern.gateway.session.Cookies;
import org.lectern.gateway.session.Seal;

/**
 * The ID token of a login: with it, Keycloak logs out without asking whether one really wants to. A cookie of its own that travels to the logout
 * only, and not with every request. The browser keeps it as long as the session's.
 */
@ApplicationScoped
class LogoutHint {

    private static final String NAME = "lectern-logout";
    private static final String PATH = "/logout";

    private final Seal seal;
    private final Cookies cookies;

    LogoutHint(Seal seal, Cookies cookies) {
        this.seal = seal;
        this.cookies = cookies;
    }

    void write(HttpServerResponse response, String idToken) {
        cookies.write(response, NAME, seal.seal(NAME, idToken), PATH);
    }

    Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(cookies.read(request, NAME)).flatMap(value -> seal.open(NAME, value.substring(1)));
    }

    void clear(HttpServerResponse response) {
        cookies.clear(response, NAME, PATH);
    }
}
