package org.lectern.platform.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lectern.platform.broker.Brokers;

/**
 * The health group {@code dependencies}: what this service talks to and can live without for a while. It is not part of ready: taking the exam away
 * because the broker is down would make the outage worse.
 */
final class DependencyChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private DependencyChecks() {}

    @ApplicationScoped
    @HealthGroup("dependencies")
    static class Kafka implements HealthCheck {

        private final Brokers brokers;

        Kafka(Brokers brokers) {
            this.brokers = brokers;
        }

        @Override
        public HealthCheckResponse call() {
            var health = HealthCheckResponse.named("kafka");
            try (var admin = Admin.create(
                    brokers.with(Map.of("request.timeout.ms", "1500", "default.api.timeout.ms", "2000")))) {
                var nodes = admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return health.up().withData("nodes", nodes.size()).build();
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                return health.down()
                        .withData("reason", String.valueOf(e.getMessage()))
                        .build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return health.down().build();
            }
        }
    }

    @ApplicationScoped
    @HealthGroup("dependencies")
    static class Keycloak implements HealthCheck {

        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        private final URI realm;

        Keycloak(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
            this.realm = URI.create(realm + "/.well-known/openid-configuration");
        }

        @Override
        public HealthCheckResponse call() {
            var health = HealthCheckResponse.named("keycloak");
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(realm).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.discarding());
                return health.status(answer.statusCode() == 200)
                        .withData("status", answer.statusCode())
                        .build();
            } catch (IOException e) {
                return health.down()
                        .withData("reason", String.valueOf(e.getMessage()))
                        .build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return health.down().build();
            }
        }
    }
}
