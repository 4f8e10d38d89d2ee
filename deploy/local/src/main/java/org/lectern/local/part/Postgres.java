package org.lectern.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.DataFolder;
import org.lectern.local.machine.Refusal;
import org.lectern.local.machine.Secrets;

/** PostgreSQL with its durability on; every role logs in with a password, the superuser too. */
public final class Postgres implements Part {

    public static final String NAME = "postgres";

    private final DataFolder data;
    private final Secrets secrets;
    private final int port;
    private final PostgresPrograms programs;

    public Postgres(DataFolder data, Secrets secrets, int port) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
        this.programs = new PostgresPrograms(data.run().resolve("postgres"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(port, NAME);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return 0;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int layer() {
        return 0;
    }

    @Override
    public void prepare(Workbench bench) {
        if (!programs.areUnpacked()) {
            bench.say("unpacking");
            programs.unpack();
        }
        if (Files.notExists(data.postgres().resolve("PG_VERSION"))) {
            bench.say("making a new database");
            initialise(bench);
        }
        DataFolder.writePrivately(access(), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** Into a draft that is renamed when it is whole: a start that dies half-way leaves nothing that looks like a database. */
    private void initialise(Workbench bench) {
        var draft = data.path().resolve("postgres.new");
        var password = data.run().resolve("postgres.password");
        Folders.delete(draft);
        DataFolder.writePrivately(password, secrets.get(NAME) + "\n");
        try {
            bench.run(new Child.Launch(
                    programs.command(
                            "initdb",
                            "--pgdata=" + draft,
                            "--username=" + NAME,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"),
                    Map.of(),
                    data.path()));
            Folders.rename(draft, data.postgres());
        } finally {
            Folders.delete(password);
        }
    }

    @Override
    public Child.Launch launch() {
        return new Child.Launch(
                programs.command(
                        "postgres",
                        "-D",
                        data.postgres().toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "hba_file=" + access(),
                        "-c",
                        "max_connections=200",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"),
                Map.of("LC_ALL", "C"),
                data.path());
    }

    @Override
    public boolean isReady() {
        return Database.answers(port, secrets.get(NAME));
    }

    /** Nothing is asked of a server before it has proved to be ours: another one may hold the port by now. */
    @Override
    public void whenReady() {
        var database = new Database(port, secrets.get(NAME));
        var folder = database.dataDirectory();
        if (!isOurs(folder)) {
            throw new Refusal(
                    "The PostgreSQL on port %d keeps its data in %s, so it is not Lectern's. Stop it, or start Lectern beside it: --port-offset 200."
                            .formatted(port, folder));
        }
        database.provide(List.of("content", "quiz", "progress", "keycloak"), secrets);
    }

    private boolean isOurs(String folder) {
        try {
            return Files.isSameFile(Path.of(folder), data.postgres());
        } catch (java.io.IOException _) {
            return false;
        }
    }

    /** SIGINT: a fast shutdown, which does not wait for clients to leave. */
    @Override
    public void stop(Child child) {
        programs.signal(child, "INT");
        try {
            if (!child.endsWithin(Duration.ofSeconds(30))) {
                child.kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Path access() {
        return data.run().resolve("pg_hba.conf");
    }
}
