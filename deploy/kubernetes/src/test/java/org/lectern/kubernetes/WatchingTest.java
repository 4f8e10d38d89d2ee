package org.lectern.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final Path RUNBOOKS = Repository.ROOT.resolve("docs/runbooks");

    /** That each of the list is exported by a running service is what the journeys show. */
    @Test
    void metricsThatAreAskedForAreThoseOfTheKeptList() throws IOException {
        assertThat(Expressions.metrics())
                .containsExactlyElementsOf(Files.readAllLines(Repository.OBSERVABILITY.resolve("metrics.txt")));
    }

    @Test
    void namesOfMetricsAreReadOutOfAnExpression() {
        assertThat(
                        Expressions.metrics(
                                "histogram_quantile(0.99, sum by (job, le) (rate(a_bucket{job=\"x\",uri=~\".*/y\"}[5m]))) > 2 or b unless b offset 15m"))
                .containsExactly("a_bucket", "b");
    }

    @Test
    void everyAlertHasASeverityASummaryAndAPageThatSaysWhatToDo() {
        for (var alert : alerts().toList()) {
            var name = alert.path("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
            var page = Repository.ROOT.resolve(alert.at("/annotations/runbook").asText());
            assertThat(page).as(name).startsWith(RUNBOOKS).isRegularFile();
            assertThat(Yaml.text(page)).as(page.toString()).contains(name);
        }
    }

    @Test
    void everyAlertIsTriedByATest() {
        var tests = Yaml.text(Repository.OBSERVABILITY.resolve("tests/alerts.yaml"));

        // The slow kind of a burn differs from the fast one by its numbers only.
        assertThat(alerts().map(alert -> alert.path("alert").asText()).filter(name -> !name.endsWith("Slowly")))
                .allMatch(tests::contains);
    }

    @Test
    void dashboardsHaveAnAddressOfTheirOwnAndEveryPanelAsksSomething() {
        var boards = Repository.files(Repository.OBSERVABILITY.resolve("dashboards"), ".json").stream()
                .map(Yaml::read)
                .toList();

        assertThat(boards).extracting(board -> board.path("uid").asText()).doesNotHaveDuplicates();
        assertThat(boards)
                .flatExtracting(board -> List.copyOf(board.path("panels").findValues("targets")))
                .allMatch(targets -> !targets.isEmpty());
    }

    @Test
    void prometheusTakesTheRulesAndTheyFireWhenTheyMust() throws IOException {
        var folder = Files.createDirectories(Repository.KUBERNETES.resolve("target/rules"));
        for (var file : Repository.files(Repository.OBSERVABILITY.resolve("rules"), ".yaml")) {
            Yaml.MAPPER.writeValue(
                    folder.resolve(file.getFileName()).toFile(), Yaml.read(file).path("spec"));
        }
        Files.writeString(
                folder.resolve("tests.yaml"), Yaml.text(Repository.OBSERVABILITY.resolve("tests/alerts.yaml")));

        var promtool = Promtool.find();

        assertThat(promtool.run(folder, "check", "rules", "alerts.yaml", "objectives.yaml"))
                .contains("SUCCESS");
        assertThat(promtool.run(folder, "test", "rules", "tests.yaml")).contains("SUCCESS");
    }

    private static Stream<JsonNode> alerts() {
        return Expressions.rules().stream().filter(rule -> rule.has("alert"));
    }
}
