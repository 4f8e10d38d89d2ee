package org.lectern.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A packaged part that is started by itself, without database, broker and Keycloak: for what it says and does before it is ready. */
final class PartProcess implements AutoCloseable {

    private static final Map<String, String> ALONE = Map.of(
            "LECTERN_HTTP_PORT", "0",
            "LECTERN_MANAGEMENT_PORT", "0",
            "LECTERN_DB_URL", "jdbc:postgresql://localhost:1/lectern",
            "LECTERN_KAFKA", "localhost:1",
            "LECTERN_OIDC_URL", "http://localhost:1/realms/lectern",
            "LECTERN_GATEWAY_CLIENT_SECRET", "of nobody else",
            "LECTERN_SESSION_KEY", "a key that nobody else has, long enough");

    private final Process process;
    private final Path log;

    private PartProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param folder for its log
     * @param settings beside those that a part cannot do without
     */
    static PartProcess start(String part, Path folder, Map<String, String> settings) throws IOException {
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Commands.ROOT
                                .resolve(part + "/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var all = new HashMap<>(ALONE);
        all.putAll(settings);
        builder.environment().putAll(all);
        return new PartProcess(builder.start(), log);
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
