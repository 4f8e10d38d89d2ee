package org.lectern.gateway.session;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lectern.gateway.oidc.Person;
import org.lectern.gateway.oidc.Tokens;
import org.lectern.gateway.web.Flight;

/** One login as this process knows it: its newest tokens, and the one refresh that may be under way. */
public final class Session {

    /**
     * @param cookie the sealed tokens, as the browser sends them
     * @param setCookie the lines that hand them to the browser
     */
    record Held(Tokens tokens, String cookie, List<String> setCookie, Pass.Granted pass) {

        Instant expiresAt() {
            return tokens.access().expiresAt();
        }

        boolean newerThan(Held other) {
            return tokens.access().issuedAt().isAfter(other.tokens.access().issuedAt());
        }
    }

    private final String id;
    private volatile Held held;
    private volatile Instant seenAt;
    private volatile boolean ended;
    private final Flight<Pass> refresh = new Flight<>();
    private Instant nextTry = Instant.MIN;

    Session(String id, Held held, Instant now) {
        this.id = id;
        this.held = held;
        this.seenAt = now;
    }

    /** Known also while the token has expired and Keycloak is away. */
    public Person person() {
        return held.tokens().access().person();
    }

    String id() {
        return id;
    }

    Held held() {
        return held;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    Instant seenAt() {
        return seenAt;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    /** Another replica may have renewed it: the later tokens are the better ones. */
    synchronized void offer(Held other) {
        if (other.newerThan(held)) {
            held = other;
        }
    }

    /**
     * The refresh under way, or the one that this call starts; none so soon after Keycloak did not answer.
     *
     * @param seen the tokens that the caller found too old: somebody may have renewed them since
     */
    synchronized Future<Pass> refresh(Held seen, Instant now, Supplier<Future<Pass>> start) {
        if (held != seen) {
            return Future.succeededFuture(held.pass());
        }
        if (now.isBefore(nextTry)) {
            return Future.succeededFuture(new Pass.KeycloakAway());
        }
        return refresh.join(start);
    }

    synchronized void refreshed(Held renewed) {
        held = renewed;
    }

    synchronized void notBefore(Instant retryAt) {
        nextTry = retryAt;
    }
}
