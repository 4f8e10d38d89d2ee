package org.lectern.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import org.lectern.gateway.oidc.Grant;
import org.lectern.gateway.oidc.Keycloak;
import org.lectern.gateway.oidc.Tokens;

/**
 * Every login this process has seen lately. Nothing here is the truth: the cookie is, and Keycloak. Another replica opens the same cookie, and two
 * that renew one session both may.
 */
@Startup
@ApplicationScoped
public class Sessions {

    /** So many are renewed at a time where no request waits for it: Keycloak has no queue then that a rush would meet. */
    static final int AT_ONCE = 2;

    private record Due(Session session, Session.Held held) {}

    private final Cache<String, Session> byCookie;
    /** A session lives here as long as one of its cookies is cached. */
    private final Cache<String, Session> byId =
            Caffeine.newBuilder().weakValues().build();

    private final Cache<String, Boolean> ended;
    private final Rush rush;
    private final SessionCookie cookie;
    private final SessionConfig config;
    private final Keycloak keycloak;
    private final Clock clock;
    private final Vertx vertx;
    private final Deque<Due> due = new ArrayDeque<>();
    private int underWay;

    Sessions(SessionCookie cookie, SessionConfig config, Keycloak keycloak, Rush rush, Clock clock, Vertx vertx) {
        this.cookie = cookie;
        this.config = config;
        this.keycloak = keycloak;
        this.rush = rush;
        this.clock = clock;
        this.vertx = vertx;
        this.byCookie = Caffeine.newBuilder()
                .maximumSize(config.cached())
                .expireAfterAccess(config.keepFresh())
                .build();
        this.ended = Caffeine.newBuilder()
                .maximumSize(config.cached() * 10L)
                .expireAfterWrite(config.rememberEnded())
                .build();
        vertx.setPeriodic(config.lookEvery().toMillis(), _ -> renewWhoWasSeenLately());
    }

    /** A login that has just been made. */
    public Session begin(Tokens tokens) {
        var id = cookie.newId();
        var session = new Session(id, cookie.held(id, tokens), clock.instant());
        byId.put(id, session);
        byCookie.put(session.held().cookie(), session);
        return session;
    }

    /** Whose cookie it is; nobody's when it is missing, garbled, foreign or logged out. */
    public Optional<Session> find(HttpServerRequest request) {
        var value = cookie.read(request);
        return value == null ? Optional.empty() : find(value);
    }

    Optional<Session> find(String value) {
        var known = byCookie.getIfPresent(value);
        return known != null ? living(known) : cookie.open(value).flatMap(this::known);
    }

    private Optional<Session> known(SessionCookie.Opened opened) {
        if (ended.getIfPresent(opened.id()) != null) {
            return Optional.empty();
        }
        var session = byId.get(opened.id(), id -> new Session(id, opened.held(), clock.instant()));
        session.offer(opened.held());
        byCookie.put(opened.held().cookie(), session);
        return living(session);
    }

    private static Optional<Session> living(Session session) {
        return session.ended() ? Optional.empty() : Optional.of(session);
    }

    /**
     * Lets a request go on: at once while its token lives, after the one refresh when that is about to expire or has. The future completes on the
     * caller's own event loop and never fails.
     */
    public Future<Pass> pass(Session session) {
        var now = clock.instant();
        rush.note(now);
        session.seen(now);
        var held = session.held();
        if (Duration.between(now, held.expiresAt()).compareTo(config.tooShort()) <= 0) {
            return onThisLoop(session.refresh(held, now, () -> renew(session)));
        }
        if (isTime(held, now)) {
            renewSoon(new Due(session, held));
        }
        return Future.succeededFuture(held.pass());
    }

    /** A renewal is for later, and costs more than any answer: it gives way to those who wait for theirs, for a while. */
    private boolean isTime(Session.Held held, Instant now) {
        var left = Duration.between(now, held.expiresAt());
        var latest = config.renewBefore().minus(config.giveWay());
        return left.compareTo(rush.isOn(now) ? latest : config.renewBefore()) <= 0;
    }

    private Future<Pass> renew(Session session) {
        return keycloak.refresh(session.held().tokens().refresh())
                .map(grant -> settle(session, grant))
                .otherwise(failure -> settle(session, new Grant.Away(failure)));
    }

    private Pass settle(Session session, Grant grant) {
        return switch (grant) {
            case Grant.Given given -> {
                var old = session.held();
                var renewed = cookie.held(session.id(), given.tokens());
                session.refreshed(renewed);
                byCookie.put(renewed.cookie(), session);
                byCookie.invalidate(old.cookie());
                yield renewed.pass();
            }
            case Grant.Refused _ -> {
                end(session);
                yield new Pass.Ended();
            }
            case Grant.Away _ -> {
                session.notBefore(clock.instant().plus(config.retryAfter()));
                yield new Pass.KeycloakAway();
            }
        };
    }

    private Future<Pass> onThisLoop(Future<Pass> renewal) {
        var promise = ((ContextInternal) vertx.getOrCreateContext()).<Pass>promise();
        renewal.onComplete(promise);
        return promise.future();
    }

    /** Who reads quietly has a living token too when Keycloak restarts. Those with the least life left come first. */
    synchronized void renewWhoWasSeenLately() {
        Instant now = clock.instant();
        if (due.isEmpty()) {
            byId.asMap().values().stream()
                    .filter(session -> session.seenAt().plus(config.keepFresh()).isAfter(now) && !session.ended())
                    .map(session -> new Due(session, session.held()))
                    .filter(renewal -> isTime(renewal.held(), now))
                    .sorted(Comparator.comparing(renewal -> renewal.held().expiresAt()))
                    .forEach(due::add);
        }
        renewNext();
    }

    /** At once if others do not keep Keycloak busy; if they do, the next look finds it. */
    private synchronized void renewSoon(Due renewal) {
        if (underWay < AT_ONCE) {
            due.addFirst(renewal);
            renewNext();
        }
    }

    private synchronized void renewNext() {
        Instant now = clock.instant();
        while (underWay < AT_ONCE && !due.isEmpty()) {
            Due next = due.remove();
            if (isTime(next.held(), now) && !next.session().ended()) {
                Future<Pass> renewal = next.session().refresh(next.held(), now, () -> renew(next.session()));
                if (!renewal.isComplete()) {
                    underWay++;
                    renewal.onComplete(_ -> renewed());
                }
            }
        }
    }

    private synchronized void renewed() {
        underWay--;
        renewNext();
    }

    /** Ends it here at once, and at Keycloak, whether or not that answers. */
    public Future<Void> logOut(Session session) {
        end(session);
        return keycloak.end(session.held().tokens().refresh()).otherwiseEmpty();
    }

    private void end(Session session) {
        session.end();
        ended.put(session.id(), true);
    }
}
