package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged services, whose database is not there: they wait for it, and can be told to end. */
class EndWhileStartingTest {

    /** Flyway's words before it asks again. */
    private static final String WAITS = "Retrying in";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"content-service", "quiz-service", "progress-service"})
    void serviceThatWaitsForItsDatabaseEndsAtOnceWhenItIsToldTo(String part) throws IOException, InterruptedException {
        try (var service = PartProcess.start(part, folder, Map.of())) {
            Awaitility.await("it waits for its database, see " + service.log())
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> !service.process().isAlive())
                    .until(() -> Files.readString(service.log()).contains(WAITS));

            service.process().destroy();

            assertThat(service.process().waitFor(5, TimeUnit.SECONDS))
                    .as("it waits on, see " + service.log())
                    .isTrue();
            assertThat(service.process().exitValue()).isEqualTo(143);
        }
    }
}
