package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged parts with a secret that must not be used. No database and no Keycloak is there: the refusal waits for neither. */
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
        assertRefused(part, variable, value, variable + " has ", "everybody can read");
    }

    @Test
    void quizDoesNotStartWithAReceiptKeyThatIsNone() throws IOException, InterruptedException {
        assertRefused("quiz-service", "LECTERN_QUIZ_RECEIPT_KEY", "no key", "LECTERN_QUIZ_RECEIPT_KEY is no Ed25519");
    }

    private void assertRefused(String part, String variable, String value, String... said)
            throws IOException, InterruptedException {
        try (var started = PartProcess.start(part, folder, Map.of(variable, value))) {
            assertThat(started.process().waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it goes on, see " + started.log())
                    .isTrue();
            assertThat(started.process().exitValue()).isEqualTo(1);
            assertThat(started.log()).content().contains(said);
        }
    }
}
