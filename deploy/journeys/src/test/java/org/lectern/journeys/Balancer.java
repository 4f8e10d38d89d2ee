package org.lectern.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * haproxy, as a cluster spreads requests: over the gateway's processes request by request, as an ingress does; over a service's processes connection by
 * connection, as a service's address does, where a connection that is open stays with its process. Who says that it is not ready gets nothing new.
 */
final class Balancer implements AutoCloseable {

    private final Path folder;
    private final StringBuilder settings = new StringBuilder("""
            global
              maxconn 4000
            defaults
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout check 5s
              retries 3
              option redispatch
              default-server inter 500ms fall 1 rise 1
            """);
    private Process process;

    Balancer(Path folder) {
        this.folder = folder;
    }

    /** Request by request. */
    Balancer requests(String name, int port, List<Integer> processes) {
        return spread("http", name, port, processes);
    }

    /** Connection by connection. */
    Balancer connections(String name, int port, List<Integer> processes) {
        return spread("tcp", name, port, processes);
    }

    private Balancer spread(String mode, String name, int port, List<Integer> processes) {
        settings.append("""
                listen %s
                  mode %s
                  bind 127.0.0.1:%d
                  option httpchk GET /q/health/ready
                """.formatted(name, mode, port));
        for (int each : processes) {
            settings.append("  server %s-%d 127.0.0.1:%d check port %d%n".formatted(name, each, each, each + 1000));
        }
        return this;
    }

    void start() {
        try {
            Files.createDirectories(folder);
            var file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
            process = new ProcessBuilder(program().toString(), "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "THE ROLLING REPLACEMENT IS NOT TRIED: there is no haproxy here; install it (Debian: apt-get install haproxy)."));
    }
}
