package org.lectern.local.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The job of a cluster as a process of its own: all that it knows is in its environment. */
class PublishCourseTest {

    @Test
    void publisherRefusesTheSecretOfTheExampleBeforeItAsksAnybody() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishCourse.class.getName())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LECTERN_COURSE", "courses/flask-training",
                        "LECTERN_OIDC_URL", "http://localhost:1/realms/lectern",
                        "LECTERN_PUBLISHER_CLIENT_SECRET", "change-me-publisher-client"));

        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.strip())
                .isEqualTo("LECTERN_PUBLISHER_CLIENT_SECRET has the value of the example, which everybody can read."
                        + " Give it a value of its own.");
    }
}
