package org.lectern.course.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what differs from type to type: how a question is answered. */
final class AnswerReader {

    private final Problems problems;

    AnswerReader(Problems problems) {
        this.problems = problems;
    }

    List<Question.Option> options(YamlMap yaml) {
        return yaml.maps("options").stream().map(AnswerReader::option).toList();
    }

    private static Question.Option option(YamlMap yaml) {
        var text = yaml.text("text");
        var option = new Question.Option(
                yaml.place(), text, yaml.optionalText("value").orElse(text), yaml.flag("key"), yaml.text("why"));
        yaml.rejectUnknownKeys();
        return option;
    }

    Question text(YamlMap yaml, Question.Item item) {
        return new Question.Text(item, yaml.texts("accept"), yaml.flag("ignoreCase"), wrong(yaml));
    }

    Question number(YamlMap yaml, Question.Item item) {
        yaml.texts("accept").forEach(text -> decimal(yaml, "accept", text));
        var tolerance = yaml.optionalText("tolerance").flatMap(text -> decimal(yaml, "tolerance", text));
        return new Question.Numeric(item, yaml.texts("accept"), tolerance.orElse(BigDecimal.ZERO), wrong(yaml));
    }

    private Optional<BigDecimal> decimal(YamlMap yaml, String key, String text) {
        var number = AnswerText.decimal(text);
        if (number.isEmpty()) {
            problems.error(
                    yaml.place(key),
                    "not-a-decimal",
                    "`%s` in `%s` is no decimal number".formatted(text, key),
                    "Write digits, with a point if need be, in quotes");
        }
        return number;
    }

    private static List<Question.Wrong> wrong(YamlMap yaml) {
        return yaml.maps("wrong").stream().map(AnswerReader::wrongAnswer).toList();
    }

    private static Question.Wrong wrongAnswer(YamlMap yaml) {
        var wrong = new Question.Wrong(yaml.place(), yaml.text("text"), yaml.text("why"));
        yaml.rejectUnknownKeys();
        return wrong;
    }

    Question fill(YamlMap yaml, Question.Item item) {
        var accept = yaml.listsOfTexts("accept");
        var wrong = accept.stream()
                .map(gap -> (List<Question.Wrong>) new ArrayList<Question.Wrong>())
                .toList();
        yaml.maps("wrong").forEach(mistake -> {
            int gap = mistake.integer("gap");
            var read = wrongAnswer(mistake);
            if (gap >= 1 && gap <= accept.size()) {
                wrong.get(gap - 1).add(read);
            } else {
                problems.error(
                        mistake.place("gap"),
                        "unknown-gap",
                        "There is no gap %d".formatted(gap),
                        "`accept` has a list for each of %d gaps".formatted(accept.size()));
            }
        });
        var gaps = new ArrayList<Question.Gap>();
        for (int gap = 0; gap < accept.size(); gap++) {
            gaps.add(new Question.Gap(accept.get(gap), List.copyOf(wrong.get(gap))));
        }
        return new Question.Fill(item, List.copyOf(gaps));
    }

    Question match(YamlMap yaml, Question.Item item) {
        return new Question.Match(
                item, yaml.maps("pairs").stream().map(AnswerReader::pair).toList());
    }

    private static Question.Pair pair(YamlMap yaml) {
        var pair = new Question.Pair(yaml.place(), yaml.text("left"), yaml.text("right"), yaml.text("why"));
        yaml.rejectUnknownKeys();
        return pair;
    }
}
