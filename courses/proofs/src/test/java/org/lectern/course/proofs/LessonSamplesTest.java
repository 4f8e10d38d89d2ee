package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Lesson;

/** Every program that a lesson calls executed is executed, in a process of its own, and does what the lesson says. */
class LessonSamplesTest {

    private static final Duration LIMIT = Duration.ofMinutes(6);

    private record Executed(Lesson lesson, Lesson.Sample sample) {

        Map<String, Object> job() {
            var job = new HashMap<String, Object>();
            job.put("id", name());
            job.put("language", sample.language());
            job.put("title", sample.name());
            job.put("code", sample.code());
            job.put("asserts", sample.assertions().orElse(null));
            job.put("output", sample.output().orElse(null));
            return job;
        }

        String name() {
            return "%s %s (%s:%d)"
                    .formatted(
                            lesson.id(),
                            sample.name(),
                            sample.at().file(),
                            sample.at().line());
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleDoesWhatItsLessonSays() {
        var samples = lessons()
                .flatMap(lesson -> lesson.samples().stream().map(sample -> new Executed(lesson, sample)))
                .toList();
        var results = Python.ofTheCourse()
                .prove("samples", samples.stream().map(Executed::job).toList(), LIMIT);
        Tally.print("samples", results);
        return IntStream.range(0, samples.size())
                .mapToObj(index -> dynamicTest(samples.get(index).name(), () -> assertPassed(results.get(index))));
    }

    @TestFactory
    Stream<DynamicTest> aLessonThatShowsPythonExecutesSome() {
        return lessons()
                .filter(lesson -> lesson.markdown().contains("```python"))
                .map(lesson -> dynamicTest(
                        lesson.id(),
                        () -> assertThat(lesson.samples())
                                .as("samples of %s that are executed", lesson.file())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theNamesOfALessonsSamplesDiffer() {
        return lessons()
                .map(lesson -> dynamicTest(lesson.id(), () -> {
                    var names = new ArrayList<String>();
                    lesson.samples().forEach(sample -> names.add(sample.name()));
                    assertThat(names).doesNotHaveDuplicates();
                }));
    }

    private static Stream<Lesson> lessons() {
        return Courses.all().stream().flatMap(written -> written.course().lessons());
    }

    private static void assertPassed(JsonNode result) {
        assumeFalse(Tally.isSkipped(result), () -> result.get("skipped").asText());
        assertThat(result.get("passed").asBoolean())
                .as(result.get("message").asText())
                .isTrue();
    }
}
