package org.lectern.bench.examday;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Sessions of the gateway without the way through the login pages, which would take Keycloak a tenth of a processor second each: the tokens come by a direct grant
 * of the gateway's own client, and are sealed with the installation's key as the gateway does it. From then on nothing tells such a session from one of a
 * browser: the gateway opens it, and renews its tokens at Keycloak. The client may grant directly only until this is closed: for installations that may be
 * thrown away.
 */
final class SealedSessions implements AutoCloseable {

    static final String CLIENT = "lectern-gateway";

    private static final String COOKIE = "lectern-session";
    /** As the gateway splits what browsers do not take in one. */
    private static final int PART = 3800;

    private final Operator operator;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SealedSessions(Installation installation) throws GeneralSecurityException {
        operator = new Operator(installation);
        key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(installation.gatewaySessionKey().getBytes(UTF_8))
                                .thenExpand("lectern cookie".getBytes(UTF_8), 32));
        allowDirectGrants(true);
    }

    private void allowDirectGrants(boolean allowed) {
        var client = (ObjectNode)
                operator.send("GET", "/clients?clientId=" + CLIENT, null).path(0);
        client.put("directAccessGrantsEnabled", allowed);
        operator.send("PUT", "/clients/" + client.path("id").asText(), client.toString());
    }

    /** The value of the header with which the browser comes. */
    String cookie(JsonNode tokens) {
        var content = Installation.JSON.createObjectNode();
        var id = new byte[16];
        random.nextBytes(id);
        content.put("id", Base64.getUrlEncoder().withoutPadding().encodeToString(id));
        content.put("access", tokens.required("access_token").asText());
        content.put("refresh", tokens.required("refresh_token").asText());
        return split(seal(content.toString()));
    }

    private String seal(String text) {
        var nonce = new byte[12];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(COOKIE.getBytes(UTF_8));
            var sealed = cipher.doFinal(deflate(text));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] deflate(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String split(String sealed) {
        var numbered = (sealed.length() + 1 + PART - 1) / PART + sealed;
        var header = new StringJoiner("; ");
        for (int part = 1, from = 0; from < numbered.length(); part++, from += PART) {
            header.add((part == 1 ? COOKIE : COOKIE + "-" + part) + "="
                    + numbered.substring(from, Math.min(numbered.length(), from + PART)));
        }
        return header.toString();
    }

    @Override
    public void close() {
        allowDirectGrants(false);
        operator.close();
    }
}
