package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace from the browser's request to what the last reader of its events does. */
class TraceTest {

    @Test
    void traceOfASubmitIsFoundInTheLogsOfGatewayQuizAndProgress() {
        var platform = Platform.running();
        var device = UUID.randomUUID().toString();
        var student = Session.of(platform, "student");
        var exam = Exams.publish(Session.of(platform, "instructor"), "Traced", null);
        var attempt = Exams.start(student, exam, device).getString("attempt");
        var trace = randomHex(16);

        Exams.submit(student, attempt, device, "traceparent", "00-" + trace + "-" + randomHex(8) + "-01");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(logged(platform, List.of("gateway"), trace))
                    .as("gateway")
                    .isTrue();
            assertThat(logged(platform, List.of("quiz", "quiz-2"), trace))
                    .as("quiz")
                    .isTrue();
            assertThat(logged(platform, List.of("progress"), trace))
                    .as("progress")
                    .isTrue();
        });
    }

    private static boolean logged(Platform platform, List<String> parts, String trace) throws IOException {
        for (var part : parts) {
            try (var lines = Files.lines(platform.log(part))) {
                if (lines.anyMatch(line -> line.contains(trace))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
