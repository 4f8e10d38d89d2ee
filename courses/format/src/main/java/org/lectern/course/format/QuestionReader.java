package org.lectern.course.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads one file of questions: a section's number and its items. */
final class QuestionReader {

    private final String file;
    private final Problems problems;
    private final Map<String, BiFunction<YamlMap, Question.Item, Question>> types = new LinkedHashMap<>();

    QuestionReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        var answers = new AnswerReader(problems);
        types.put("single", (yaml, item) -> new Question.Single(item, answers.options(yaml)));
        types.put("multi", (yaml, item) -> new Question.Multi(item, answers.options(yaml)));
        types.put("truefalse", (yaml, item) -> new Question.TrueFalse(item, answers.options(yaml)));
        types.put("text", answers::text);
        types.put("number", answers::number);
        types.put("output", (yaml, item) -> new Question.Output(item, answers.options(yaml)));
        types.put("fill", answers::fill);
        types.put("order", (yaml, item) -> new Question.Order(item, yaml.texts("lines")));
        types.put("match", answers::match);
    }

    /** The section of each question is as the file names it: an id or a number; the linter resolves it. */
    List<Question> read(String yaml) {
        return YamlMap.parse(file, 1, yaml, problems).stream()
                .flatMap(map -> {
                    var section = map.quotedNumber("section");
                    var questions = map.maps("items").stream()
                            .flatMap(item -> question(item, section).stream())
                            .toList();
                    map.rejectUnknownKeys();
                    return questions.stream();
                })
                .toList();
    }

    private Optional<Question> question(YamlMap yaml, String section) {
        return yaml.word("type", types).flatMap(type -> {
            var question = item(yaml, section).map(item -> type.apply(yaml, item));
            question.ifPresent(read -> yaml.rejectUnknownKeys());
            return question;
        });
    }

    private Optional<Question.Item> item(YamlMap yaml, String section) {
        var id = yaml.text("id");
        Words.checkId(problems, yaml.place("id"), id);
        var bloom = yaml.word("bloom", Words.of(Question.Bloom.class));
        var pool = yaml.word("pool", Words.of(Question.Pool.class));
        int difficulty = yaml.integer("difficulty");
        if (difficulty < 1 || difficulty > 5) {
            problems.error(
                    yaml.place("difficulty"), "bad-difficulty", "Difficulty is %d".formatted(difficulty), "Use 1 to 5");
        }
        var objective = yaml.text("objective");
        var tags = yaml.texts("tags");
        var stem = yaml.text("stem");
        var explanation = yaml.text("explanation");
        var ref = reference(yaml);
        var proof = yaml.optionalText("verify");
        return Stream.of(bloom, pool, ref).allMatch(Optional::isPresent)
                ? Optional.of(new Question.Item(
                        yaml.place("id"),
                        id,
                        section,
                        objective,
                        bloom.get(),
                        difficulty,
                        tags,
                        pool.get(),
                        stem,
                        explanation,
                        ref.get(),
                        proof))
                : Optional.empty();
    }

    private Optional<Question.Reference> reference(YamlMap yaml) {
        var ref = yaml.text("ref");
        int hash = ref.indexOf('#');
        if (hash <= 0 || hash == ref.length() - 1) {
            problems.error(
                    yaml.place("ref"),
                    "bad-reference",
                    "`%s` names no paragraph".formatted(ref),
                    "Write `section-id#anchor`");
            return Optional.empty();
        }
        return Optional.of(new Question.Reference(ref.substring(0, hash), ref.substring(hash + 1)));
    }
}
