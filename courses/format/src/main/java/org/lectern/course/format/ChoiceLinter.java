package org.lectern.course.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the types with options demand of them. */
final class ChoiceLinter {

    private static final Map<Long, String> COUNT_WORDS = Map.of(2L, "two", 3L, "three", 4L, "four", 5L, "five");
    private static final Pattern ALL_OR_NONE =
            Pattern.compile("\\b(all|none) of the (above|options|answers)\\b", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    ChoiceLinter(Problems problems) {
        this.problems = problems;
    }

    void lint(Question.Choice question) {
        options(question, question instanceof Question.TrueFalse ? 2 : 3);
        switch (question) {
            case Question.Single single -> oneKey(single);
            case Question.Multi multi -> severalKeys(multi);
            case Question.TrueFalse statement -> {
                oneKey(statement);
                trueAndFalse(statement);
            }
            case Question.Output output -> {
                oneKey(output);
                program(output.item());
            }
        }
    }

    private void options(Question.Choice question, int fewest) {
        var options = question.options();
        if (options.size() < fewest) {
            error(
                    question.item().at(),
                    "too-few-options",
                    "%d options are too few".formatted(options.size()),
                    "Give at least %d".formatted(fewest));
        }
        var texts = new HashSet<String>();
        for (var option : options) {
            // What is printed differs by its capitals too.
            if (!texts.add(
                    question instanceof Question.Output
                            ? option.text().strip()
                            : QuestionLinter.normal(option.text()))) {
                error(option.at(), "doubled-option", "Two options say the same", "Make them differ or drop one");
            }
            if (ALL_OR_NONE.matcher(option.text()).find()) {
                error(option.at(), "all-of-the-above", "The option is about the others", "State something of its own");
            }
        }
    }

    private void oneKey(Question.Choice question) {
        if (question.keys() != 1) {
            error(
                    question.item().at(),
                    "not-one-key",
                    "%d options carry the key".formatted(question.keys()),
                    "A question of type %s has exactly one".formatted(question.type()));
        }
    }

    private void severalKeys(Question.Multi multi) {
        long keys = multi.keys();
        if (keys < 2 || keys >= multi.options().size()) {
            error(
                    multi.item().at(),
                    "wrong-number-of-keys",
                    "%d of %d options carry the key"
                            .formatted(keys, multi.options().size()),
                    "A question of type multi has at least two and not all");
        } else if (!multi.item().stem().toLowerCase(Locale.ROOT).contains(countWord(keys))) {
            error(
                    multi.item().at(),
                    "stem-hides-the-number",
                    "The stem does not say how many options are right",
                    "Write the word `%s` into it".formatted(countWord(keys)));
        }
    }

    private static String countWord(long keys) {
        return COUNT_WORDS.getOrDefault(keys, Long.toString(keys));
    }

    private void trueAndFalse(Question.TrueFalse statement) {
        if (!statement.options().stream().map(Question.Option::text).toList().equals(List.of("True", "False"))) {
            error(
                    statement.item().at(),
                    "not-true-and-false",
                    "The options are not `True` and `False`",
                    "Write these two, quoted and in this order");
        }
    }

    private void program(Question.Item item) {
        if (item.program().isEmpty()) {
            error(item.at(), "no-program", "The stem shows no program", "Add a ```python block that is complete");
        }
    }

    private void error(Place at, String rule, String message, String remedy) {
        problems.error(at, rule, message, remedy);
    }
}
