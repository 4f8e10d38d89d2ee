package org.lectern.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.lectern.platform.testing.Certificates;
import org.lectern.platform.testing.FreePort;

/**
 * The realm over real HTTP with really signed tokens: the code flow with PKCE, refresh, logout. Whoever comes to its login page is logged in at once
 * as {@link #nextUser}. It can be stopped and started again like the real one, with its sessions.
 */
public final class TestKeycloak {

    public static final Duration TOKEN_LIFE = Duration.ofMinutes(5);
    public static final String SECRET = "the gateway's secret";
    private static final String REALM = "/realms/lectern";
    /** Null where it is spoken with in clear. */
    private static final Certificates CERTIFICATES = Boolean.getBoolean("lectern.encrypted") ? trusted() : null;

    private final int port = FreePort.find();
    private final RsaJsonWebKey key = newKey("test");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    /** By refresh token; the value is the login. */
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile String nextUser = "ann";
    private volatile CountDownLatch refreshGate = new CountDownLatch(0);
    private volatile RsaJsonWebKey signingKey = key;
    private HttpServer server;

    private record Login(String id, String user) {}

    private static final TestKeycloak SHARED = new TestKeycloak();

    private TestKeycloak() {
        start();
    }

    public static TestKeycloak shared() {
        return SHARED;
    }

    public String url() {
        return (CERTIFICATES == null ? "http" : "https") + "://localhost:" + port + REALM;
    }

    /** Who logs in next. */
    public void nextUser(String name) {
        nextUser = name;
    }

    /** How often the token endpoint was asked to refresh. */
    public int refreshes() {
        return refreshes.get();
    }

    /** Refreshes wait until the returned latch is released. */
    public CountDownLatch holdRefreshes() {
        refreshGate = new CountDownLatch(1);
        return refreshGate;
    }

    /** From now on tokens carry the right key's id and a wrong signature. */
    public void forge(boolean forged) {
        signingKey = forged ? newKey("test") : key;
    }

    public boolean knowsLoginOf(String user) {
        return logins.values().stream().anyMatch(login -> login.user().equals(user));
    }

    /** An administrator ends every session of that user. */
    public void endLoginsOf(String user) {
        logins.values().removeIf(login -> login.user().equals(user));
    }

    public synchronized void start() {
        try {
            server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.createContext(REALM, this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer listen(InetSocketAddress address) throws IOException {
        if (CERTIFICATES == null) {
            return HttpServer.create(address, 500);
        }
        var encrypted = HttpsServer.create(address, 500);
        encrypted.setHttpsConfigurator(new HttpsConfigurator(CERTIFICATES.server()));
        return encrypted;
    }

    /** Of an authority that this JVM trusts, as an operator lets it: a JVM reads its trust store once, so it is run for this alone. */
    private static Certificates trusted() {
        var certificates = Certificates.create();
        System.setProperty("javax.net.ssl.trustStore", certificates.trustStore().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Certificates.PASSWORD);
        return certificates;
    }

    /** Connections are refused until {@link #start}. */
    public synchronized void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath().substring(REALM.length())) {
                case "/.well-known/openid-configuration" -> answer(exchange, 200, discovery());
                case "/certs" -> answer(exchange, 200, "{\"keys\":[" + key.toJson() + "]}");
                case "/auth" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/logout" -> logout(exchange);
                default -> answer(exchange, 404, "{}");
            }
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/certs",
                 "end_session_endpoint": "%1$s/logout"}
                """.formatted(url());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        asked.put("user", nextUser);
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("location", asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, GeneralSecurityException, JoseException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (!SECRET.equals(form.get("client_secret"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (form.get("grant_type").equals("refresh_token")) {
            refresh(exchange, form.get("refresh_token"));
        } else {
            redeem(exchange, form);
        }
    }

    private void redeem(HttpExchange exchange, Map<String, String> form)
            throws IOException, GeneralSecurityException, JoseException {
        var asked = codes.remove(form.get("code"));
        if (asked == null || !asked.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            give(exchange, new Login(UUID.randomUUID().toString(), asked.get("user")), asked.get("nonce"));
        }
    }

    private void refresh(HttpExchange exchange, String token) throws IOException, JoseException {
        refreshes.incrementAndGet();
        try {
            refreshGate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var login = logins.get(token);
        if (login == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            give(exchange, login, null);
        }
    }

    private void give(HttpExchange exchange, Login login, String nonce) throws IOException, JoseException {
        var refresh = UUID.randomUUID().toString();
        logins.put(refresh, login);
        var access = claims(login).put("aud", List.of("lectern-api", "account"));
        var identity = claims(login).put("aud", "lectern-gateway").put("nonce", nonce);
        answer(
                exchange,
                200,
                new JsonObject()
                        .put("access_token", sign(access))
                        .put("id_token", sign(identity))
                        .put("refresh_token", refresh)
                        .encode());
    }

    private void logout(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var login = logins.get(form.get("refresh_token"));
        logins.values().removeIf(other -> other.equals(login));
        answer(exchange, 200, "{}");
    }

    private JsonObject claims(Login login) {
        var now = TestClock.now();
        var name = Character.toUpperCase(login.user().charAt(0)) + login.user().substring(1);
        return new JsonObject()
                .put("iss", url())
                .put("sub", UUID.nameUUIDFromBytes(login.user().getBytes(UTF_8)).toString())
                .put("sid", login.id())
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(TOKEN_LIFE).getEpochSecond())
                .put("preferred_username", login.user())
                .put("name", name + " Example")
                .put("realm_access", Map.of("roles", List.of("student", "default-roles-lectern")));
    }

    private String sign(JsonObject claims) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.encode());
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(signingKey.getRsaPrivateKey());
        return signature.getCompactSerialization();
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        for (var parameter : encoded.split("&")) {
            var parts = parameter.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
