package org.lectern.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lectern.local.login.RealmFile;
import org.lectern.local.login.RealmUpdate;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Secrets;

/** Keycloak with the realm {@code lectern}: its server is built once for all data folders, its data is in the database. */
public final class Keycloak implements Part {

    public static final String NAME = "keycloak";

    private static final String ADMIN = "operator";

    private final DataFolder data;
    private final Secrets secrets;
    private final KeycloakServer server;
    private final RealmFile realm;
    private final Settings settings;

    /**
     * @param databaseUrl where its schema is
     * @param databasePassword of the role {@code keycloak}
     * @param publicUrl where browsers find the gateway
     * @param mailPort where its mail is taken
     * @param needs the parts it waits for
     */
    public record Settings(
            int port,
            int managementPort,
            String databaseUrl,
            String databasePassword,
            String publicUrl,
            int mailPort,
            Set<String> needs) {}

    public Keycloak(DataFolder data, Secrets secrets, KeycloakServer server, RealmFile realm, Settings settings) {
        this.data = data;
        this.secrets = secrets;
        this.server = server;
        this.realm = realm;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.port(), NAME, settings.managementPort(), "keycloak's management");
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public int managementPort() {
        return settings.managementPort();
    }

    @Override
    public Set<String> needs() {
        return settings.needs();
    }

    @Override
    public int layer() {
        return 2;
    }

    @Override
    public void prepare(Workbench bench) {
        server.build(bench);
        furnish(server.home());
        realm.write(home().resolve("data/import/lectern-realm.json"));
    }

    @Override
    public Child.Launch launch() {
        return new Child.Launch(
                server.java(home())
                        .with("start", "--optimized", "--import-realm")
                        .toList(),
                environment(),
                home());
    }

    @Override
    public boolean isReady() {
        return Probe.answers("http://127.0.0.1:%d/health/ready".formatted(settings.managementPort()))
                && Probe.answers(realmUrl());
    }

    /** An import leaves a realm that is there as it is: what has changed in our file since is told to the running server. */
    @Override
    public void whenReady() {
        new RealmUpdate("http://localhost:" + settings.port(), ADMIN, secrets.get("keycloak-admin"))
                .apply(realm.resolved(placeholders()), data.path().resolve("realm.hash"));
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    private String realmUrl() {
        return "http://localhost:%d/realms/lectern".formatted(settings.port());
    }

    private Path home() {
        return data.run().resolve(NAME);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(placeholders());
        environment.putAll(Map.ofEntries(
                Map.entry("KC_DB_URL", settings.databaseUrl()),
                Map.entry("KC_DB_USERNAME", NAME),
                Map.entry("KC_DB_PASSWORD", settings.databasePassword()),
                Map.entry("KC_DB_SCHEMA", NAME),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HOSTNAME", "http://localhost:" + settings.port()),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(settings.port())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.managementPort())),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"))));
        return environment;
    }

    /** What stands open in the realm's file. */
    private Map<String, String> placeholders() {
        return Map.of(
                "LECTERN_PUBLIC_URL", settings.publicUrl(),
                "LECTERN_GATEWAY_CLIENT_SECRET", secrets.get("gateway-client"),
                "LECTERN_SMTP_HOST", "127.0.0.1",
                "LECTERN_SMTP_PORT", Integer.toString(settings.mailPort()),
                "LECTERN_MAIL_FROM", "lectern@lectern.example");
    }

    /** A home of this data folder: the built server is shared, the import and what Keycloak writes are not. */
    private void furnish(Path built) {
        try {
            Files.createDirectories(home().resolve("data/import"));
            link(home().resolve("lib"), built.resolve("lib"));
            link(home().resolve("conf"), built.resolve("conf"));
            link(home().resolve("providers"), built.resolve("providers"));
            link(home().resolve("themes"), realm.themes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
