package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Question;

/**
 * The key of each question is what the taught versions really do: its proof holds, and it no longer holds when the key is moved to a distractor, or, where
 * several are right, when one is added or left out.
 */
class QuestionProofsTest {

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Pattern PROGRAM =
            Pattern.compile("^```python[^\\n]*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyKeyIsProven() {
        var questions = Courses.all().stream()
                .flatMap(written -> written.course().questions().stream())
                .toList();
        var results = Python.ofTheCourse()
                .prove(
                        "questions",
                        questions.stream().map(QuestionProofsTest::job).toList(),
                        LIMIT);
        Tally.print("questions", results);
        printCounts(results);
        return IntStream.range(0, questions.size())
                .mapToObj(index -> dynamicTest(
                        questions.get(index).item().id(),
                        () -> assertProven(questions.get(index).item(), results.get(index))));
    }

    private static void assertProven(Question.Item item, JsonNode result) {
        assertThat(result.get("passed").asBoolean())
                .as(
                        "%s:%d %s",
                        item.at().file(),
                        item.at().line(),
                        result.get("message").asText())
                .isTrue();
        if (item.bloom().compareTo(Question.Bloom.APPLY) >= 0) {
            assertThat(result.get("mentionsKey").asBoolean())
                    .as("the proof of %s asserts on `answer`", item.id())
                    .isTrue();
        }
    }

    private static void printCounts(List<JsonNode> results) {
        int mutations = results.stream()
                .mapToInt(result -> result.get("mutations").asInt())
                .sum();
        System.out.printf(
                "questions: %d wrong keys tried, %d survived%n",
                mutations,
                results.stream()
                        .mapToInt(result -> result.get("survived").size())
                        .sum());
        var silent = results.stream()
                .filter(result -> !result.get("mentionsKey").asBoolean())
                .map(result -> result.get("id").asText())
                .collect(Collectors.joining(" "));
        if (!silent.isEmpty()) {
            System.out.println("questions whose proof does not look at the key: " + silent);
        }
    }

    private static Map<String, Object> job(Question question) {
        var job = new HashMap<String, Object>();
        job.put("id", question.item().id());
        job.put("code", program(question.item().stem()).orElse(null));
        job.put("verify", question.item().proof().orElse(null));
        switch (question) {
            case Question.Single single -> {
                job.put("type", "single");
                job.put(
                        "options",
                        single.options().stream()
                                .map(QuestionProofsTest::option)
                                .toList());
            }
            case Question.Multi multi -> {
                job.put("type", "multi");
                job.put(
                        "options",
                        multi.options().stream().map(QuestionProofsTest::option).toList());
            }
        }
        return job;
    }

    private static Map<String, Object> option(Question.Option option) {
        return Map.of("text", option.text(), "value", option.value(), "key", option.key());
    }

    /** The program that the stem shows, its blocks joined. */
    private static Optional<String> program(String stem) {
        var code = PROGRAM.matcher(stem).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        return Optional.of(code).filter(text -> !text.isEmpty());
    }
}
