package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Lab;

/** A lab can be solved, is not solved to begin with, and explains each of the mistakes that its author foresaw. */
class LabSolutionsTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int MISTAKES = 3;

    @TestFactory
    Stream<DynamicNode> everyLabJudgesRightly() {
        return Courses.all().stream()
                .flatMap(written -> written.course().labs().stream()
                        .map(lab -> dynamicContainer(
                                lab.id(), new Attempts(CourseSource.of(written.folder()), lab).tests())));
    }

    /** The programs of one lab and what became of them. */
    private static final class Attempts {

        private final CourseSource source;
        private final Lab lab;
        private final String start;
        private final Map<String, JsonNode> reports = new HashMap<>();

        Attempts(CourseSource source, Lab lab) {
            this.source = source;
            this.lab = lab;
            this.start = lab.solution().replaceFirst("solution/$", "start/");
        }

        Stream<DynamicTest> tests() {
            var folders = new ArrayList<>(List.of(start, lab.solution()));
            lab.wrong().forEach(wrong -> folders.add(wrong.folder()));
            var results = Python.ofTheCourse()
                    .prove("labs", folders.stream().map(this::job).toList(), LIMIT);
            Tally.print("programs of lab " + lab.id(), results);
            results.forEach(result -> reports.put(result.get("id").asText(), result));

            var tests = new ArrayList<DynamicTest>();
            tests.add(dynamicTest("the model solution passes", this::solutionPasses));
            tests.add(dynamicTest("the starting program runs and does not pass", this::startDoesNotPass));
            tests.add(dynamicTest(
                    "three typical mistakes are kept",
                    () -> assertThat(lab.wrong()).hasSizeGreaterThanOrEqualTo(MISTAKES)));
            lab.wrong()
                    .forEach(wrong -> tests.add(dynamicTest(
                            "%s fails at %s with words that help".formatted(wrong.folder(), wrong.fails()),
                            () -> mistakeIsExplained(wrong))));
            return tests.stream();
        }

        /** A learner keeps the files of the start; a solution replaces those that it has. */
        private Map<String, Object> job(String folder) {
            var files = new HashMap<String, String>();
            Stream.of(start, folder)
                    .forEach(from -> source.files().keySet().stream()
                            .filter(path -> path.startsWith(from))
                            .forEach(path -> files.put(
                                    path.substring(from.length()),
                                    source.text(path).orElseThrow())));
            var checks = lab.checks().stream()
                    .map(check -> Map.of(
                            "id", check.id(),
                            "title", check.title(),
                            "code", source.text(check.file()).orElseThrow()))
                    .toList();
            return Map.of("id", folder, "files", files, "checks", checks);
        }

        private void solutionPasses() {
            var report = report(lab.solution());
            assertThat(report.get("error").isNull()).as(report.toString()).isTrue();
            assertThat(failed(report)).isEmpty();
        }

        private void startDoesNotPass() {
            var report = report(start);
            assertThat(report.get("error").isNull()).as(report.toString()).isTrue();
            assertThat(failed(report)).isNotEmpty();
        }

        private void mistakeIsExplained(Lab.Wrong wrong) {
            var failed = failed(report(wrong.folder()));
            assertThat(failed).isNotEmpty();
            assertThat(failed.getFirst().get("id").asText()).isEqualTo(wrong.fails());
            assertThat(failed.getFirst().get("message").asText()).contains(wrong.message());
        }

        private JsonNode report(String folder) {
            var result = reports.get(folder);
            assertThat(result.get("passed").asBoolean())
                    .as("%s: %s", folder, result.get("message").asText())
                    .isTrue();
            return result.get("report");
        }

        private static List<JsonNode> failed(JsonNode report) {
            return StreamSupport.stream(report.get("checks").spliterator(), false)
                    .filter(check -> !check.get("passed").asBoolean())
                    .toList();
        }
    }
}
