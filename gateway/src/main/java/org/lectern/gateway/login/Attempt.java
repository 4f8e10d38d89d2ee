package org.lectern.gateway.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * A login under way, kept by the browser that began it: each tab has its own.
 *
 * @param verifier the secret of PKCE
 * @param to the path to return to
 */
record Attempt(String state, String nonce, String verifier, String to, Instant at) {

    /** Marks the state of a login that follows a lost one by itself: it is not followed by a third. */
    private static final String SECOND = "2.";

    static Attempt begin(SecureRandom random, String to, boolean again, Instant now) {
        return new Attempt((again ? SECOND : "1.") + secret(random), secret(random), secret(random), to, now);
    }

    static boolean isSecond(String state) {
        return state.startsWith(SECOND);
    }

    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String encode() {
        return new JsonObject()
                .put("state", state)
                .put("nonce", nonce)
                .put("verifier", verifier)
                .put("to", to)
                .put("at", at)
                .encode();
    }

    static Attempt decode(String encoded) {
        var attempt = new JsonObject(encoded);
        return new Attempt(
                attempt.getString("state"),
                attempt.getString("nonce"),
                attempt.getString("verifier"),
                attempt.getString("to"),
                attempt.getInstant("at"));
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
