package org.lectern.quiz.receipt;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/** The key that this process signs with. It is read before the database is asked: a wrong one is told at once, however long the database lets us wait. */
@ApplicationScoped
class SigningKey implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(SigningKey.class);

    private final ReceiptKey key;

    SigningKey(ReceiptConfig config) {
        key = config.key()
                .or(() -> config.keyFile().map(SigningKey::read))
                .map(ReceiptKey::read)
                .orElseGet(SigningKey::ownKey);
    }

    ReceiptKey get() {
        return key;
    }

    /** Nothing to do: to be called, it had to be made. */
    @Override
    public void customize(FluentConfiguration migration) {}

    private static ReceiptKey ownKey() {
        LOG.warn("No receipt key is configured: this process signs with one of its own, which ends with it");
        return ReceiptKey.random();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt key cannot be read from " + file, e);
        }
    }
}
