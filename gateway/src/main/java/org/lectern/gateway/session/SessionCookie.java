package org.lectern.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.lectern.gateway.oidc.AccessToken;
import org.lectern.gateway.oidc.Tokens;

/** A session as the browser keeps it: its id and its tokens, sealed. */
@ApplicationScoped
public class SessionCookie {

    private static final String NAME = "lectern-session";
    private static final String SET_COOKIE = "set-cookie";
    private static final String BEARER = "Bearer ";

    private final Seal seal;
    private final Cookies cookies;
    private final SecureRandom random = new SecureRandom();

    SessionCookie(Seal seal, Cookies cookies) {
        this.seal = seal;
        this.cookies = cookies;
    }

    record Opened(String id, Session.Held held) {}

    String newId() {
        var id = new byte[16];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    Session.Held held(String id, Tokens tokens) {
        var content = new JsonObject()
                .put("id", id)
                .put("access", tokens.access().raw())
                .put("refresh", tokens.refresh());
        return sealed(Cookies.numbered(seal.seal(NAME, content.encode())), tokens);
    }

    private Session.Held sealed(String cookie, Tokens tokens) {
        return new Session.Held(
                tokens,
                cookie,
                cookies.lines(NAME, cookie),
                new Pass.Granted(BEARER + tokens.access().raw()));
    }

    /** @return the cookie's value, or null: asked on every request */
    String read(HttpServerRequest request) {
        return cookies.read(request, NAME);
    }

    Optional<Opened> open(String cookie) {
        return seal.open(NAME, cookie.substring(1)).map(JsonObject::new).map(content -> {
            var tokens = new Tokens(AccessToken.read(content.getString("access")), content.getString("refresh"));
            return new Opened(content.getString("id"), sealed(cookie, tokens));
        });
    }

    /** Hands the browser the newest cookie, unless it has it. */
    public void keep(Session session, HttpServerRequest request) {
        var held = session.held();
        if (!session.ended() && !held.cookie().equals(read(request))) {
            request.response().headers().add(SET_COOKIE, held.setCookie());
        }
    }

    /** Takes away a cookie that leads nowhere. */
    public void drop(HttpServerRequest request) {
        if (read(request) != null) {
            clear(request.response());
        }
    }

    public void clear(HttpServerResponse response) {
        cookies.clear(response, NAME, "/");
    }
}
