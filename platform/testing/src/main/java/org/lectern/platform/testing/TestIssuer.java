package org.lectern.platform.testing;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** A token issuer over real HTTP: discovery and keys, so that a service under test verifies signatures just as in production. */
public final class TestIssuer {

    private static final TestIssuer SHARED = start("http", newKeys(), HttpServer::create);

    private final String url;
    private final KeyPair keys;

    private TestIssuer(String url, KeyPair keys) {
        this.url = url;
        this.keys = keys;
    }

    /** The issuer of this JVM. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** Another one that is only spoken with encrypted. It signs with the keys of the shared one. */
    public static TestIssuer encrypted(Certificates certificates) {
        return start("https", SHARED.keys, (address, backlog) -> {
            var server = HttpsServer.create(address, backlog);
            server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
            return server;
        });
    }

    /** The realm's address, the {@code iss} of its tokens. */
    public String url() {
        return url;
    }

    KeyPair keys() {
        return keys;
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Listening {
        HttpServer on(InetSocketAddress address, int backlog) throws IOException;
    }

    private static TestIssuer start(String scheme, KeyPair keys, Listening listening) {
        try {
            var server = listening.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = scheme + "://localhost:" + server.getAddress().getPort() + "/realms/lectern";
            serve(server, "/realms/lectern/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/auth",
                     "token_endpoint": "%1$s/token", "id_token_signing_alg_values_supported": ["RS256"],
                     "response_types_supported": ["code"], "subject_types_supported": ["public"]}
                    """.formatted(url));
            serve(server, "/realms/lectern/keys", jwks((RSAPublicKey) keys.getPublic()));
            var thread = Thread.ofPlatform().daemon().name("test-issuer");
            server.setExecutor(task -> thread.start(task));
            server.start();
            return new TestIssuer(url, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "test", "n": "%s", "e": "%s"}]}
                """.formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        int sign = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
