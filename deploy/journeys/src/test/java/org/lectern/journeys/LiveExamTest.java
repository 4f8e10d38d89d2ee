package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator who forgot what day it is. */
class LiveExamTest {

    private final Platform platform = Platform.running();

    @Test
    void platformStaysUpWhileAnExamIsLiveAndSaysWhich() {
        var student = Session.of(platform, "student");
        var device = UUID.randomUUID().toString();
        var attempt = Exams.start(
                        student, Exams.publish(Session.of(platform, "instructor"), "Do not disturb", null), device)
                .getString("attempt");

        var refused = output("deploy/local/down");
        var asked = output("deploy/ops/exam-window");

        assertThat(refused)
                .startsWith("An exam is live, so Lectern stays up.")
                .contains("Do not disturb: 1 attempt is being written, until ")
                .contains("deploy/local/down --force");
        assertThat(asked).contains("Do not disturb: 1 attempt is being written, until ");
        assertThat(Exams.submit(student, attempt, device).statusCode()).isEqualTo(200);
        assertThat(output("deploy/ops/exam-window")).doesNotContain("Do not disturb");
    }

    private String output(String command) {
        return Commands.output(
                Duration.ofSeconds(30),
                List.of(command, "--data", platform.data().toString()));
    }
}
