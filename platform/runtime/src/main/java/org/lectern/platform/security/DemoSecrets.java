package org.lectern.platform.security;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A service that runs in earnest refuses to start with a secret that everybody can read in the repository. It says so before it asks the database, which
 * may know another password and keep it waiting for minutes.
 */
@ApplicationScoped
class DemoSecrets implements FlywayConfigurationCustomizer {

    /** How every value of {@code deploy/kubernetes/secrets.example.yaml} begins. */
    private static final String OF_THE_EXAMPLE = "change-me";

    private final Optional<String> databasePassword;

    DemoSecrets(@ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
        this.databasePassword = databasePassword;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            databasePassword.ifPresent(password -> check("LECTERN_DB_PASSWORD", password));
        }
    }

    static void check(String variable, String value) {
        if (value.startsWith(OF_THE_EXAMPLE)) {
            throw new IllegalStateException(
                    variable + " has the value of the example, which everybody can read. Give it a value of its own.");
        }
    }
}
