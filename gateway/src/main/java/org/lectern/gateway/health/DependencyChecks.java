package org.lectern.gateway.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lectern.gateway.oidc.OidcConfig;
import org.lectern.gateway.proxy.Upstreams;

/**
 * The health group {@code dependencies}: who answers at the addresses behind us. It is not part of ready: a gateway that is taken away because another
 * part is down helps nobody.
 */
final class DependencyChecks {

    private static final int PATIENCE_MILLIS = 1000;

    private DependencyChecks() {}

    @ApplicationScoped
    @HealthGroup("dependencies")
    static class Keycloak implements HealthCheck {

        private final OidcConfig config;

        Keycloak(OidcConfig config) {
            this.config = config;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("keycloak")
                    .status(listens(config.url()))
                    .build();
        }
    }

    @ApplicationScoped
    @HealthGroup("dependencies")
    static class Services implements HealthCheck {

        private final Upstreams upstreams;

        Services(Upstreams upstreams) {
            this.upstreams = upstreams;
        }

        @Override
        public HealthCheckResponse call() {
            var health = HealthCheckResponse.named("services").up();
            for (var name : upstreams.names()) {
                var addresses = upstreams.addresses(name);
                long listening =
                        addresses.stream().filter(DependencyChecks::listens).count();
                health.withData(name, listening + " of " + addresses.size());
                if (listening == 0) {
                    health.down();
                }
            }
            return health.build();
        }
    }

    private static boolean listens(URI address) {
        int port = address.getPort() > 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
