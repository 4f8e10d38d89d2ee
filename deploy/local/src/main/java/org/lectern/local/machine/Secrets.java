package org.lectern.local.machine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

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
    public synchronized String get(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            value = random();
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
}
