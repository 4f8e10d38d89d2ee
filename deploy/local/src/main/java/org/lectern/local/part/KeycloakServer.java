package org.lectern.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.lectern.local.machine.Child;
import org.lectern.local.machine.FreeSpace;

/** Keycloak's distribution, unpacked from its Maven artifact and built for PostgreSQL. The first start pays for it, later ones find it. */
public final class KeycloakServer {

    private static final int NEEDED_MIB = 500;
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");

    private final Path zip;
    private final Path home;

    /**
     * @param zip the Maven artifact
     * @param cache the folder that holds built servers
     */
    public KeycloakServer(Path zip, Path cache) {
        this.zip = zip;
        var version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        this.home = cache.resolve("keycloak-%s-%08x".formatted(version, BUILD.hashCode()));
    }

    Path home() {
        return home;
    }

    /** Unpacks and builds it where that has not been done; two launchers at once do it once. */
    void build(Workbench bench) {
        if (Files.exists(home)) {
            return;
        }
        try {
            Files.createDirectories(home.getParent());
            FreeSpace.demand(home.getParent(), NEEDED_MIB);
            try (var channel = FileChannel.open(
                            home.resolveSibling(home.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.notExists(home)) {
                    buildNow(bench);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command of the server with that home, without its arguments: Keycloak's own script, less the shell. */
    JavaCommand java(Path serverHome) {
        return new JavaCommand(384)
                .with("-XX:TieredStopAtLevel=1")
                .withUserOptions()
                .with(
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dkc.home.dir=" + serverHome,
                        "-Djboss.server.config.dir=" + serverHome.resolve("conf"),
                        "-cp",
                        serverHome.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void buildNow(Workbench bench) throws IOException {
        var draft = home.resolveSibling(home.getFileName() + ".new");
        Folders.delete(draft);
        bench.say("unpacking, once");
        unpack(draft);
        bench.say("building its server, once (about 20 s)");
        bench.run(
                new Child.Launch(java(draft).with(BUILD.toArray(String[]::new)).toList(), Map.of(), draft));
        Folders.rename(draft, home);
    }

    private void unpack(Path target) throws IOException {
        try (var archive = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = Path.of(entry.getName());
                if (entry.isDirectory() || name.getNameCount() < 2 || isUnused(name)) {
                    continue;
                }
                var file = target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive leaves its folder: " + name);
                }
                Files.createDirectories(file.getParent());
                Files.copy(archive, file);
            }
        }
        Files.createDirectories(target.resolve("providers"));
    }

    /** Scripts and the admin's command line. */
    private static boolean isUnused(Path name) {
        return name.getName(1).toString().equals("bin");
    }
}
