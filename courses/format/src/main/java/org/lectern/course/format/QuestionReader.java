package org.lectern.course.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one file of questions: a section's number and its items. */
final class QuestionReader {

    /** Types that can be written today; a question of another type is refused, not half understood. */
    private static final Map<String, Boolean> TYPES = Words.ordered("single", "multi");

    private final String file;
    private final Problems problems;

    QuestionReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
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
        var type = yaml.text("type");
        if (!TYPES.containsKey(type)) {
            yaml.word("type", TYPES);
            return Optional.empty();
        }
        var item = item(yaml, section);
        var options = yaml.maps("options").stream().map(this::option).toList();
        yaml.rejectUnknownKeys();
        return item.map(
                read -> type.equals("single") ? new Question.Single(read, options) : new Question.Multi(read, options));
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

    private Question.Option option(YamlMap yaml) {
        var text = yaml.text("text");
        var option = new Question.Option(
                yaml.place(), text, yaml.optionalText("value").orElse(text), yaml.flag("key"), yaml.text("why"));
        yaml.rejectUnknownKeys();
        return option;
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
