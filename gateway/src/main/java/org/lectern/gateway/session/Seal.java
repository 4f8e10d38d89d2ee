package org.lectern.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Seals what a browser keeps for us: nobody else can read, change or make it. AES-256-GCM, a fresh nonce each time, the purpose authenticated. */
@ApplicationScoped
public class Seal {

    private static final int KEY_CHARACTERS = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Far above any session, so that a sealed bomb of a stolen key stays small. */
    private static final int OPENED_BYTES = 64 * 1024;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SessionConfig config) {
        if (config.key().length() < KEY_CHARACTERS) {
            throw new IllegalStateException("LECTERN_SESSION_KEY needs at least " + KEY_CHARACTERS + " characters");
        }
        try {
            key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(config.key().getBytes(UTF_8))
                                    .thenExpand("lectern cookie".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that is too short is refused at the start, and not at the first login. */
    void make(@Observes StartupEvent start) {}

    /** @param purpose a text sealed for one purpose opens for no other */
    public String seal(String purpose, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(deflate(text));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing when it is stale, garbled or foreign. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return Optional.of(inflate(cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES))));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }

    /** Tokens are base64 of JSON: a third of it is air, and a cookie travels with every request. */
    private static byte[] deflate(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String inflate(byte[] bytes) throws IOException {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readNBytes(OPENED_BYTES), UTF_8);
        }
    }
}
