package org.lectern.quiz.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.course.format.Question;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredMistake;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredOption;
import org.lectern.quiz.question.AuthoredQuestion.AuthoredPair;

/** What a file says of a question, in the shape that the portal edits and the bank keeps. */
final class QuestionSource {

    private QuestionSource() {}

    /** @param section its id, whatever the file calls it */
    static AuthoredQuestion of(String section, Question file) {
        var item = file.item();
        return new AuthoredQuestion(
                item.id(),
                file.type(),
                section,
                item.objective(),
                item.bloom().name().toLowerCase(Locale.ROOT),
                item.difficulty(),
                item.tags(),
                item.pool().name().toLowerCase(Locale.ROOT),
                item.stem(),
                item.explanation(),
                item.ref().section() + "#" + item.ref().anchor(),
                item.proof().orElse(null),
                file instanceof Question.Choice choice ? options(choice) : List.of(),
                accept(file),
                file instanceof Question.Text text && text.ignoreCase(),
                file instanceof Question.Numeric number ? tolerance(number.tolerance()) : null,
                wrong(file),
                file instanceof Question.Order order ? order.lines() : List.of(),
                file instanceof Question.Match match ? pairs(match) : List.of());
    }

    private static List<AuthoredOption> options(Question.Choice choice) {
        return choice.options().stream()
                .map(option -> new AuthoredOption(
                        option.text(),
                        option.value().equals(option.text()) ? null : option.value(),
                        option.key(),
                        option.why()))
                .toList();
    }

    private static List<List<String>> accept(Question file) {
        return switch (file) {
            case Question.Text text -> List.of(text.accept());
            case Question.Numeric number -> List.of(number.accept());
            case Question.Fill fill ->
                fill.gaps().stream().map(Question.Gap::accept).toList();
            case Question.Choice _, Question.Order _, Question.Match _ -> List.of();
        };
    }

    private static String tolerance(BigDecimal tolerance) {
        return tolerance.signum() == 0 ? null : tolerance.toPlainString();
    }

    private static List<AuthoredMistake> wrong(Question file) {
        return switch (file) {
            case Question.Text text -> mistakes(null, text.wrong()).toList();
            case Question.Numeric number -> mistakes(null, number.wrong()).toList();
            case Question.Fill fill ->
                IntStream.range(0, fill.gaps().size())
                        .boxed()
                        .flatMap(gap -> mistakes(gap + 1, fill.gaps().get(gap).wrong()))
                        .toList();
            case Question.Choice _, Question.Order _, Question.Match _ -> List.of();
        };
    }

    private static Stream<AuthoredMistake> mistakes(Integer gap, List<Question.Wrong> wrong) {
        return wrong.stream().map(mistake -> new AuthoredMistake(gap, mistake.text(), mistake.why()));
    }

    private static List<AuthoredPair> pairs(Question.Match match) {
        return match.pairs().stream()
                .map(pair -> new AuthoredPair(pair.left(), pair.right(), pair.why()))
                .toList();
    }
}
