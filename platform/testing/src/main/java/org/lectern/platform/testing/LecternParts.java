package org.lectern.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives a service under test its real parts: a database of its own on the run's Postgres, the run's Kafka with fresh topics, a token issuer. The
 * database's role is the service's name without {@code -service}, as in production, or the argument {@code role}.
 */
public class LecternParts implements QuarkusTestResourceLifecycleManager {

    private static TestDatabase database;

    private String role;

    @Override
    public void init(Map<String, String> arguments) {
        role = arguments.get("role");
    }

    /** The database of the service under test, for looking from outside. */
    public static TestDatabase database() {
        return database;
    }

    @Override
    public Map<String, String> start() {
        var parts = TestParts.join();
        database = TestDatabase.create(role == null ? application().replace("-service", "") : role);
        TestTopic.deleteAll(parts.kafka());
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.user());
        settings.put("kafka.bootstrap.servers", parts.kafka());
        settings.put("quarkus.oidc.auth-server-url", TestIssuer.shared().url());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // The parts belong to the whole run, and a database costs nothing.
    }

    private static String application() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.name", String.class)
                .orElse("service");
    }
}
