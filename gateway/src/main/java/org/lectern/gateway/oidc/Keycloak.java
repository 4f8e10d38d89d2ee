package org.lectern.gateway.oidc;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lectern.gateway.web.Query;

/** The realm's back channel. No future of it fails for what Keycloak does: the outcome says it. */
@ApplicationScoped
public class Keycloak {

    private static final Logger LOG = Logger.getLogger(Keycloak.class);

    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient http;

    /** What discovery said last; nothing while Keycloak has been away since we started. */
    private volatile Realm realm;

    private record Realm(Endpoints endpoints, TokenVerifier verifier) {}

    private record Answer(int status, Buffer body) {}

    Keycloak(OidcConfig config, Clock clock, Vertx vertx) {
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) config.timeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    /** Asks anew, so that a login learns at once that Keycloak is away. Fails when it is. */
    public Future<Endpoints> discover() {
        return call(GET, config.url() + "/.well-known/openid-configuration", null)
                .map(answer -> {
                    if (answer.status() != 200) {
                        throw new IllegalStateException("discovery answers " + answer.status());
                    }
                    var found = Endpoints.of(answer.body().toJsonObject());
                    var known = realm;
                    if (known == null || !known.endpoints().equals(found)) {
                        realm = new Realm(found, new TokenVerifier(config, clock, found));
                    }
                    return found;
                });
    }

    /** Redeems the code of a login. */
    public Future<Grant> redeem(String code, String verifier, String nonce, String redirectUri) {
        return grant(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "code_verifier", verifier,
                        "redirect_uri", redirectUri),
                nonce);
    }

    /** New tokens for a login that goes on. */
    public Future<Grant> refresh(String refreshToken) {
        return grant(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), null);
    }

    /** Ends the login at Keycloak, whether or not the browser follows us there. Fails when Keycloak is away. */
    public Future<Void> end(String refreshToken) {
        return known().compose(
                        known -> call(POST, known.endpoints().logout(), form(Map.of("refresh_token", refreshToken))))
                .mapEmpty();
    }

    /** Where the browser goes to log out: at Keycloak it has a session of its own. */
    public Future<String> logoutLocation(String idToken, String returnTo) {
        return known().map(known -> Query.append(
                known.endpoints().logout(),
                Map.of(
                        "client_id", config.clientId(),
                        "id_token_hint", idToken,
                        "post_logout_redirect_uri", returnTo)));
    }

    private Future<Grant> grant(Map<String, String> parameters, String nonce) {
        return known().compose(known -> call(POST, known.endpoints().token(), form(parameters))
                        .compose(answer -> answer.status() == 200
                                ? given(known.verifier(), answer.body().toJsonObject(), nonce)
                                : Future.succeededFuture(refused(answer))))
                .otherwise(Grant.Away::new);
    }

    /** Verification may fetch keys over the network: not on the event loop. */
    private Future<Grant> given(TokenVerifier verifier, JsonObject answer, String nonce) {
        return vertx.executeBlocking(
                () -> {
                    var access = verifier.access(answer.getString("access_token"));
                    var idToken = answer.getString("id_token");
                    if (nonce != null) {
                        verifier.identity(idToken, nonce);
                    }
                    return new Grant.Given(new Tokens(access, answer.getString("refresh_token")), idToken);
                },
                false);
    }

    private static Grant refused(Answer answer) {
        if (answer.status() == 400 && "invalid_grant".equals(error(answer))) {
            return new Grant.Refused("invalid_grant");
        }
        var cause = new IllegalStateException("the token endpoint answers " + answer.status() + " " + error(answer));
        LOG.warn(cause.getMessage());
        return new Grant.Away(cause);
    }

    private static String error(Answer answer) {
        try {
            return answer.body().toJsonObject().getString("error");
        } catch (RuntimeException _) {
            return "without a reason";
        }
    }

    private Future<Realm> known() {
        return realm == null ? discover().map(_ -> realm) : Future.succeededFuture(realm);
    }

    private Buffer form(Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put("client_id", config.clientId());
        all.put("client_secret", config.clientSecret());
        return Buffer.buffer(Query.encode(all));
    }

    private Future<Answer> call(HttpMethod method, String url, Buffer form) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url)
                .setTimeout(config.timeout().toMillis());
        if (form != null) {
            options.putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        return http.request(options)
                .compose(request -> form == null ? request.send() : request.send(form))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)));
    }
}
