package org.lectern.local.machine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one local platform: made at the first start, kept in a file of the data folder that only its owner can read. */
public final class Secrets {

    private static final int BYTES = 30;

    private final DataFolder data;
    private final Properties values = new Properties();

    public Secrets(DataFolder data) {
        this.data = data;
        if (Files.exists(data.secrets())) {
            try (var reader = Files.newBufferedReader(data.secrets())) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The secret of that name, made now when there is none yet. */
    public String get(String name) {
        return get(name, Secrets::random);
    }

    /** The Ed25519 private key of that name, PKCS #8 in Base64, made now when there is none yet. */
    public String signingKey(String name) {
        return get(name, Secrets::randomKey);
    }

    private synchronized String get(String name, Supplier<String> making) {
        var value = values.getProperty(name);
        if (value == null) {
            value = making.get();
            values.setProperty(name, value);
            save();
        }
        return value;
    }

    private void save() {
        var text = new StringWriter();
        try {
            values.store(text, "Lectern on this machine: made by deploy/local/up, not to be shared");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder.writePrivately(data.secrets(), text.toString());
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String randomKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }
}
