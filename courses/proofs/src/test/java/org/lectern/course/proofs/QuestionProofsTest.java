package org.lectern.course.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.course.format.Question;

/**
 * The key of each question is what the taught versions really do: its proof holds, and it no longer holds for an answer
 * that is one step from right: a distractor, one option more or less, a typical mistake, two lines or two pairs swapped.
 */
class QuestionProofsTest {

    private static final Duration LIMIT = Duration.ofMinutes(6);

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
        if (item.bloom().needsProof()) {
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
        printIds("without a proof", results, result -> !result.get("proof").asBoolean());
        printIds(
                "whose proof does not look at the key",
                results,
                result -> result.get("proof").asBoolean()
                        && !result.get("mentionsKey").asBoolean());
    }

    private static void printIds(String what, List<JsonNode> results, Predicate<JsonNode> which) {
        var ids = results.stream()
                .filter(which)
                .map(result -> result.get("id").asText())
                .toList();
        System.out.printf("questions %s: %d%s%n", what, ids.size(), ids.isEmpty() ? "" : ": " + String.join(" ", ids));
    }

    private static Map<String, Object> job(Question question) {
        var job = new HashMap<String, Object>();
        job.put("id", question.item().id());
        job.put("type", question.type());
        job.put("code", question.item().program().orElse(null));
        job.put("verify", question.item().proof().orElse(null));
        switch (question) {
            case Question.Choice choice ->
                job.put(
                        "options",
                        choice.options().stream()
                                .map(QuestionProofsTest::option)
                                .toList());
            case Question.Text text -> typed(job, text.accept(), text.wrong());
            case Question.Numeric number -> typed(job, number.accept(), number.wrong());
            case Question.Fill fill ->
                job.put(
                        "gaps",
                        fill.gaps().stream()
                                .map(gap -> typed(new HashMap<>(), gap.accept(), gap.wrong()))
                                .toList());
            case Question.Order order -> job.put("lines", order.lines());
            case Question.Match match ->
                job.put(
                        "pairs",
                        match.pairs().stream()
                                .map(pair -> List.of(pair.left(), pair.right()))
                                .toList());
        }
        return job;
    }

    private static Map<String, Object> typed(Map<String, Object> job, List<String> accept, List<Question.Wrong> wrong) {
        job.put("accept", accept);
        job.put("wrong", wrong.stream().map(Question.Wrong::text).toList());
        return job;
    }

    private static Map<String, Object> option(Question.Option option) {
        return Map.of("text", option.text(), "value", option.value(), "key", option.key());
    }
}
