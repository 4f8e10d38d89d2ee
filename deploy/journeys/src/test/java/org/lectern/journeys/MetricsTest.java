package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the alerts and dashboards ask for is what the running services export. */
class MetricsTest {

    @Test
    void everyMetricThatIsWatchedIsExported() throws IOException {
        var platform = Platform.running();
        var device = UUID.randomUUID().toString();
        var student = Session.of(platform, "student");
        var paper = Exams.start(student, Exams.publish(Session.of(platform, "instructor"), "Measured", null), device);
        Exams.save(student, paper, device, 1);
        Exams.submit(student, paper.getString("attempt"), device);

        var exported = List.of("content", "quiz", "progress", "gateway").stream()
                .flatMap(part -> platform.managed(part, "/q/metrics").body().lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported).containsAll(Files.readAllLines(Commands.ROOT.resolve("deploy/observability/metrics.txt")));
    }

    @Test
    void savesOfAnExamAreMeasuredUnderTheNameThatTheObjectivesAskFor() {
        var platform = Platform.running();
        var device = UUID.randomUUID().toString();
        var student = Session.of(platform, "student");
        var paper = Exams.start(student, Exams.publish(Session.of(platform, "instructor"), "Timed", null), device);
        Exams.save(student, paper, device, 1);

        assertThat(List.of("quiz", "quiz-2").stream()
                        .flatMap(part ->
                                platform.managed(part, "/q/metrics").body().lines()))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket")
                        && line.contains("method=\"PUT\"")
                        && line.matches(".*uri=\"[^\"]*/answers/[^\"]*\".*")
                        && line.contains("le=\"0.25\""));
    }

    /** Attempts and learners stand in the addresses: metrics count by service, not by person. */
    @Test
    void gatewayCountsByService() {
        var platform = Platform.running();
        Session.of(platform, "student").get("/api/progress/me/courses/" + Exams.COURSE);

        assertThat(platform.managed("gateway", "/q/metrics").body())
                .contains("uri=\"/api/progress\"")
                .doesNotContain("me/courses");
    }
}
