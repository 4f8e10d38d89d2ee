package org.lectern.gateway.session;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.lectern.gateway.oidc.OidcConfig;

/** A gateway that runs in earnest refuses to start with a secret that everybody can read in the repository. */
@ApplicationScoped
class DemoSecrets {

    /** How those of dev mode, and every value of {@code deploy/kubernetes/secrets.example.yaml}, begin. */
    private static final List<String> READABLE =
            List.of("change-me", "lectern-gateway-local-secret", "a key for one developer's machine only");

    void refuse(@Observes StartupEvent event, SessionConfig session, OidcConfig oidc) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            check("LECTERN_SESSION_KEY", session.key());
            check("LECTERN_GATEWAY_CLIENT_SECRET", oidc.clientSecret());
        }
    }

    static void check(String variable, String value) {
        if (READABLE.stream().anyMatch(value::startsWith)) {
            throw new IllegalStateException(
                    variable + " has a value of the repository, which everybody can read. Give it a value of its own.");
        }
    }
}
