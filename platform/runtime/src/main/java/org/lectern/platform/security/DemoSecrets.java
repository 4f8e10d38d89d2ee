package org.lectern.platform.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service that runs in earnest refuses to start with a secret that everybody can read in the repository. */
@ApplicationScoped
class DemoSecrets {

    /** How every value of {@code deploy/kubernetes/secrets.example.yaml} begins. */
    private static final String OF_THE_EXAMPLE = "change-me";

    void refuse(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
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
