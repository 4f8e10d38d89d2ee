package org.lectern.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.local.login.RealmFile;
import org.lectern.local.machine.Secrets;
import org.lectern.local.part.Kafka;
import org.lectern.local.part.Keycloak;
import org.lectern.local.part.KeycloakServer;
import org.lectern.local.part.Part;
import org.lectern.local.part.Postgres;
import org.lectern.local.part.Prometheus;
import org.lectern.local.part.Service;

/** Which parts this platform has, and how each finds the others. */
final class Plan {

    private static final String KEYCLOAK = "keycloak";
    private static final String GATEWAY = "gateway";

    /**
     * Without the optimising compiler a service is ready after two thirds of the processor's time and takes 30 MiB less; every request passes the
     * gateway, so that one keeps it. LECTERN_JVM=-XX:TieredStopAtLevel=4 gives it to all, for load tests.
     */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private final Path root;
    private final Options options;
    private final Outside outside;
    private final Secrets secrets;
    private final Addresses addresses;

    Plan(Path root, Options options, Outside outside, Secrets secrets) {
        this.root = root;
        this.options = options;
        this.outside = outside;
        this.secrets = secrets;
        this.addresses = new Addresses(options.portOffset());
    }

    Addresses addresses() {
        return addresses;
    }

    /** In the order of their start: what takes longest comes as early as it can. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (outside.databaseUrl().isEmpty()) {
            parts.add(new Postgres(options.data(), secrets, addresses.port(Postgres.NAME)));
        }
        if (outside.kafka().isEmpty()) {
            int port = addresses.port(Kafka.NAME);
            parts.add(new Kafka(options.data(), port, Addresses.management(port)));
        }
        if (outside.realmUrl().isEmpty()) {
            parts.add(keycloak());
        }
        parts.addAll(services());
        if (!options.without().contains(GATEWAY)) {
            parts.add(gateway());
        }
        if (options.observe()) {
            parts.add(prometheus(parts));
        }
        return parts;
    }

    boolean hasOwnKeycloak() {
        return outside.realmUrl().isEmpty();
    }

    String realmUrl() {
        return outside.realmUrl().orElse(addresses.url(KEYCLOAK) + "/realms/lectern");
    }

    /** What a service of that name must have in its environment: for the parts that are run by hand. */
    Map<String, String> environment(String name) {
        return name.equals(GATEWAY) ? gatewayEnvironment() : serviceEnvironment(name);
    }

    private Keycloak keycloak() {
        var settings = new Keycloak.Settings(
                addresses.port(KEYCLOAK),
                Addresses.management(addresses.port(KEYCLOAK)),
                databaseUrl(),
                databasePassword(KEYCLOAK),
                addresses.url(GATEWAY),
                addresses.port("mail"),
                needsDatabase());
        return new Keycloak(
                options.data(),
                secrets,
                new KeycloakServer(Build.keycloakZip(root), root.resolve(".lectern/cache")),
                new RealmFile(root.resolve("deploy/keycloak")),
                settings);
    }

    private List<Service> services() {
        var services = new ArrayList<Service>();
        for (var name : List.of("content", "quiz", "progress")) {
            if (!options.without().contains(name)) {
                for (int replica = 1; replica <= options.replicasOf(name); replica++) {
                    services.add(service(name, replica));
                }
            }
        }
        return services;
    }

    private Service service(String name, int replica) {
        int port = addresses.port(name, replica);
        return new Service(
                options.data(),
                new Service.Settings(
                        replica == 1 ? name : name + "-" + replica,
                        name,
                        Build.program(root, name + "-service"),
                        port,
                        Addresses.management(port),
                        new Service.Machine(256, QUICK_START),
                        serviceEnvironment(name),
                        needsDatabase(),
                        3));
    }

    private Service gateway() {
        int port = addresses.port(GATEWAY);
        return new Service(
                options.data(),
                new Service.Settings(
                        GATEWAY,
                        GATEWAY,
                        Build.program(root, GATEWAY),
                        port,
                        Addresses.management(port),
                        new Service.Machine(256, List.of()),
                        gatewayEnvironment(),
                        Set.of(),
                        4));
    }

    private Prometheus prometheus(List<Part> parts) {
        Prometheus.program();
        var watched = new TreeMap<String, List<Integer>>();
        for (var part : parts) {
            if (part instanceof Service service) {
                watched.computeIfAbsent(job(service.name()), _ -> new ArrayList<>())
                        .add(service.managementPort());
            }
        }
        return new Prometheus(
                options.data(), addresses.port(Prometheus.NAME), root.resolve("deploy/observability/rules"), watched);
    }

    /** As a cluster calls it: {@code quiz-2} is a process of {@code quiz-service}. */
    private static String job(String name) {
        return name.equals(GATEWAY) ? GATEWAY : name.replaceFirst("-\\d+$", "") + "-service";
    }

    private Map<String, String> serviceEnvironment(String name) {
        var environment = new HashMap<String, String>();
        environment.put("LECTERN_DB_URL", databaseUrl());
        environment.put("LECTERN_DB_USER", name);
        environment.put("LECTERN_DB_PASSWORD", databasePassword(name));
        environment.put("LECTERN_KAFKA", outside.kafka().orElse("127.0.0.1:" + addresses.port(Kafka.NAME)));
        environment.put("LECTERN_OIDC_URL", realmUrl());
        if (name.equals("quiz")) {
            environment.put("LECTERN_QUIZ_RECEIPT_KEY", secrets.signingKey("quiz-receipt"));
        }
        return environment;
    }

    private Map<String, String> gatewayEnvironment() {
        var environment = new HashMap<String, String>();
        environment.put("LECTERN_PUBLIC_URL", addresses.url(GATEWAY));
        environment.put("LECTERN_OIDC_URL", realmUrl());
        for (var service : Options.SERVICES) {
            environment.put(
                    "LECTERN_%s_URL".formatted(service.toUpperCase(java.util.Locale.ROOT)),
                    addresses.urls(service, options.replicasOf(service)));
        }
        environment.put(
                "LECTERN_GATEWAY_CLIENT_SECRET",
                outside.realmUrl().isPresent() ? outside.gatewayClientSecret() : secrets.get("gateway-client"));
        environment.put("LECTERN_SESSION_KEY", secrets.get("gateway-session"));
        return environment;
    }

    private String databaseUrl() {
        return outside.databaseUrl()
                .orElse("jdbc:postgresql://127.0.0.1:%d/lectern".formatted(addresses.port(Postgres.NAME)));
    }

    private String databasePassword(String role) {
        return outside.databaseUrl().isPresent() ? outside.databasePassword(role) : secrets.get(role);
    }

    private Set<String> needsDatabase() {
        var needs = new HashSet<String>();
        if (outside.databaseUrl().isEmpty()) {
            needs.add(Postgres.NAME);
        }
        return needs;
    }
}
