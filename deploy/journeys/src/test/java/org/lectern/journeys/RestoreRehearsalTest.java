package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worst day, rehearsed on a platform of its own: backed up, destroyed, restored. */
@Tag("release")
class RestoreRehearsalTest {

    private static final String PROGRESS = "/api/progress/me/courses/" + Exams.COURSE;
    private static final Path FOLDER = Commands.ROOT.resolve("deploy/journeys/target/rehearsal");

    private final Platform platform = Platform.another(FOLDER.resolve("data"));

    @AfterEach
    void itIsStopped() {
        platform.down();
    }

    @Test
    void noAcknowledgedAnswerIsMissingAfterARestoreAndAProjectionMadeAnewIsTheSame() throws IOException {
        delete(FOLDER);
        Files.createDirectories(FOLDER);
        platform.up();
        var device = UUID.randomUUID().toString();
        var before = Session.of(platform, "student");
        var instructor = Session.of(platform, "instructor");
        var submitted = Exams.start(before, Exams.publish(instructor, "Before", null), device)
                .getString("attempt");
        Exams.submit(before, submitted, device);
        var paper = Exams.start(before, Exams.publish(instructor, "Half written", null), device);
        for (int position = 1; position <= 5; position++) {
            assertThat(Exams.save(before, paper, device, position).statusCode()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> Exams.graded(before, submitted) == 1);
        var answers = answers(before, paper.getString("attempt"), device);
        var progress = before.get(PROGRESS).body();

        platform.down();
        ops("backup");
        delete(FOLDER.resolve("data"));
        ops("restore");
        platform.up();

        var after = Session.of(platform, "student");
        assertThat(answers(after, paper.getString("attempt"), device))
                .isEqualTo(answers)
                .hasSize(5);
        assertThat(after.get(PROGRESS).body()).isEqualTo(progress);
        assertThat(platform.manage("progress", "/q/projections/rebuild").statusCode())
                .isEqualTo(200);
        assertThat(after.get(PROGRESS).body()).isEqualTo(progress);
        assertThat(Exams.submit(after, paper.getString("attempt"), device).statusCode())
                .isEqualTo(200);
    }

    private static List<Object> answers(Session student, String attempt, String device) {
        return Exams.json(student.get("/api/quiz/attempts/%s?device=%s".formatted(attempt, device)), 200)
                .getList("answers");
    }

    private static void ops(String command) {
        Commands.run(
                Duration.ofMinutes(2),
                List.of(
                        "deploy/ops/" + command,
                        FOLDER.resolve("backup.tar.gz").toString(),
                        "--data",
                        FOLDER.resolve("data").toString()));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
