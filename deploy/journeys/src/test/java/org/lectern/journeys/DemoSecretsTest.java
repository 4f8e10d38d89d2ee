package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged parts with a secret of the repository left in place. No database and no Keycloak is there: the refusal waits for neither. */
class DemoSecretsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "content-service, LECTERN_DB_PASSWORD, change-me-content-database",
        "quiz-service, LECTERN_DB_PASSWORD, change-me-quiz-database",
        "progress-service, LECTERN_DB_PASSWORD, change-me-progress-database",
        "gateway, LECTERN_GATEWAY_CLIENT_SECRET, change-me-gateway-client",
        "gateway, LECTERN_SESSION_KEY, change-me-session-key-of-32-characters",
    })
    void noPartStartsWithASecretOfTheRepository(String part, String variable, String value)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of(
                "LECTERN_HTTP_PORT", "0",
                "LECTERN_MANAGEMENT_PORT", "0",
                "LECTERN_DB_URL", "jdbc:postgresql://localhost:1/lectern",
                "LECTERN_KAFKA", "localhost:1",
                "LECTERN_OIDC_URL", "http://localhost:1/realms/lectern",
                "LECTERN_GATEWAY_CLIENT_SECRET", "of nobody else",
                "LECTERN_SESSION_KEY", "a key that nobody else has, long enough"));
        settings.put(variable, value);

        var process = start(part, settings);

        try {
            assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it goes on, see " + log())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(log()).content().contains(variable + " has ").contains("everybody can read");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Process start(String part, Map<String, String> settings) throws IOException {
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
                .redirectOutput(log().toFile());
        builder.environment().putAll(settings);
        return builder.start();
    }
}
