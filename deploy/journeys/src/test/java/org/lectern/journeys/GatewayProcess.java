package org.lectern.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One of several gateways, run by hand from the settings that the launcher leaves for a part that it does not run itself. */
final class GatewayProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Map<String, String> services;
    private Process process;

    /**
     * @param folder of the platform's data
     * @param services their addresses, by variable
     */
    GatewayProcess(Path folder, int port, Map<String, String> services) {
        this.folder = folder;
        this.port = port;
        this.services = services;
    }

    /** Returns when it is ready. */
    void start() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Commands.ROOT
                                .resolve("gateway/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("gateway, see " + log())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the gateway ended, see " + log(), () -> !process.isAlive())
                .until(this::isReady);
    }

    /** By SIGTERM; returns when it has ended. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway does not end, see " + log());
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Map<String, String> settings() {
        var left = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("run/gateway.env"))) {
            left.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new java.util.HashMap<String, String>();
        left.stringPropertyNames()
                .forEach(name -> settings.put(name, left.getProperty(name).replaceAll("^'|'$", "")));
        settings.putAll(services);
        settings.put("LECTERN_HTTP_PORT", Integer.toString(port));
        settings.put("LECTERN_MANAGEMENT_PORT", Integer.toString(port + 1000));
        return settings;
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port + 1000))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("gateway-%d.log".formatted(port));
    }
}
