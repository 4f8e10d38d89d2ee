package org.lectern.course.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.course.format.AnswerText;
import org.lectern.course.format.Question;

/** The author's answer to a sheet, in the words in which a reviewer answers. */
record Key(Sheet sheet) {

    /** Whether the whole answer is the author's. */
    boolean agrees(List<String> answer) {
        return switch (sheet.question()) {
            case Question.Choice choice ->
                Set.copyOf(answer).equals(Set.copyOf(letters())) && answer.size() == choice.keys();
            case Question.Order _, Question.Match _ -> answer.equals(letters());
            case Question.Text text ->
                answer.size() == 1 && accepts(text.accept(), answer.getFirst(), text.ignoreCase());
            case Question.Numeric number -> answer.size() == 1 && accepts(number, answer.getFirst());
            case Question.Fill fill ->
                answer.size() == fill.gaps().size()
                        && IntStream.range(0, answer.size())
                                .allMatch(gap -> accepts(fill.gaps().get(gap).accept(), answer.get(gap), false));
        };
    }

    /** For a reader of the comparison. */
    String text() {
        return switch (sheet.question()) {
            case Question.Text text -> String.join(" or ", text.accept());
            case Question.Numeric number -> String.join(" or ", number.accept());
            case Question.Fill fill ->
                fill.gaps().stream()
                        .map(gap -> String.join(" or ", gap.accept()))
                        .collect(Collectors.joining(", "));
            case Question.Choice _, Question.Order _, Question.Match _ -> String.join(", ", letters());
        };
    }

    private List<String> letters() {
        return switch (sheet.question()) {
            case Question.Choice choice ->
                choice.options().stream()
                        .filter(Question.Option::key)
                        .map(option -> sheet.letter(option.text()))
                        .sorted()
                        .toList();
            case Question.Order order ->
                order.lines().stream().map(sheet::letter).toList();
            case Question.Match match -> {
                Map<String, String> rights =
                        match.pairs().stream().collect(Collectors.toMap(Question.Pair::left, Question.Pair::right));
                yield Sheet.lefts(match).stream()
                        .map(left -> sheet.letter(rights.get(left)))
                        .toList();
            }
            case Question.Text _, Question.Numeric _, Question.Fill _ -> List.of();
        };
    }

    private static boolean accepts(List<String> accepted, String answer, boolean ignoreCase) {
        return accepted.stream()
                .anyMatch(text -> AnswerText.normal(text, ignoreCase).equals(AnswerText.normal(answer, ignoreCase)));
    }

    private static boolean accepts(Question.Numeric question, String answer) {
        return AnswerText.decimal(answer)
                .filter(number -> question.accept().stream()
                        .flatMap(text -> AnswerText.decimal(text).stream())
                        .anyMatch(accepted -> AnswerText.near(number, accepted, question.tolerance())))
                .isPresent();
    }
}
