package org.lectern.gateway.login;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.gateway.session.Cookies;
import org.lectern.gateway.session.Seal;

/** The logins that this browser has under way, one cookie each. */
@ApplicationScoped
class Attempts {

    private static final String COOKIE = "lectern-login-";
    private static final String PATH = "/login";
    /** A login form may stay open for long; Keycloak's own patience is half an hour. */
    private static final Duration AGE = Duration.ofMinutes(30);

    private static final int TABS = 5;

    private final Seal seal;
    private final Cookies cookies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Attempts(Seal seal, Cookies cookies, Clock clock) {
        this.seal = seal;
        this.cookies = cookies;
        this.clock = clock;
    }

    Attempt begin(HttpServerRequest request, String to, boolean again) {
        forgetTooMany(request);
        var attempt = Attempt.begin(random, to, again, clock.instant());
        var name = name(attempt.state());
        cookies.write(request.response(), name, seal.seal(name, attempt.encode()), PATH, AGE);
        return attempt;
    }

    /** The login of this state, once: the browser forgets it. Nothing for a state that is expired, used or another browser's. */
    Optional<Attempt> take(HttpServerRequest request, String state) {
        var name = name(state);
        var sealed = cookies.read(request, name);
        if (sealed == null) {
            return Optional.empty();
        }
        cookies.clear(request.response(), name, PATH);
        return seal.open(name, sealed.substring(1))
                .map(Attempt::decode)
                .filter(attempt -> attempt.state().equals(state))
                .filter(attempt -> attempt.at().plus(AGE).isAfter(clock.instant()));
    }

    /** Cookies of logins that nobody finished would grow the header until it is refused. */
    private void forgetTooMany(HttpServerRequest request) {
        var open = request.cookies().stream()
                .map(Cookie::getName)
                .flatMap(name -> cookies.ownName(name).stream())
                .filter(name -> name.startsWith(COOKIE))
                .toList();
        if (open.size() >= TABS) {
            open.forEach(name -> cookies.clear(request.response(), name, PATH));
        }
    }

    /** A cookie's name takes few characters, and a state comes from outside. */
    private static String name(String state) {
        return COOKIE
                + state.replaceAll("[^A-Za-z0-9_-]", "")
                        .transform(text -> text.substring(0, Math.min(16, text.length())));
    }
}
