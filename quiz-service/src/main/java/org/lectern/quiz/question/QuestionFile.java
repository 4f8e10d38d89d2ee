package org.lectern.quiz.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.course.format.Markdown;
import org.lectern.course.format.Question.Choice;
import org.lectern.course.format.Question.Fill;
import org.lectern.course.format.Question.Item;
import org.lectern.course.format.Question.Match;
import org.lectern.course.format.Question.Multi;
import org.lectern.course.format.Question.Numeric;
import org.lectern.course.format.Question.Order;
import org.lectern.course.format.Question.Output;
import org.lectern.course.format.Question.Single;
import org.lectern.course.format.Question.Text;
import org.lectern.course.format.Question.TrueFalse;
import org.lectern.course.format.Question.Wrong;
import org.lectern.course.format.QuestionHtml;

/** One question of a file that has no errors, turned into what the bank keeps. */
final class QuestionFile {

    private final String course;
    private final String section;
    private final org.lectern.course.format.Question file;
    private final Item item;

    /** @param section its id, whatever the file calls it */
    QuestionFile(String course, String section, org.lectern.course.format.Question file) {
        this.course = course;
        this.section = section;
        this.file = file;
        this.item = file.item();
    }

    BankedQuestion banked() {
        return new BankedQuestion(
                item.id(),
                digest(),
                section,
                item.objective(),
                Pool.of(item.pool().name()),
                item.difficulty(),
                item.bloom().name().toLowerCase(Locale.ROOT),
                item.tags(),
                asks(),
                QuestionSource.of(section, file));
    }

    private Question asks() {
        String stem = html(item.stem());
        String explanation = html(item.explanation());
        Reference ref = new Reference(item.ref().section(), item.ref().anchor());
        return switch (file) {
            case Single single -> new SingleChoice(stem, options(single), explanation, ref);
            case Multi multi -> new MultipleChoice(stem, options(multi), explanation, ref);
            case TrueFalse statement -> new TrueFalseQuestion(stem, options(statement), explanation, ref);
            case Output output -> new OutputQuestion(stem, options(output), explanation, ref);
            case Text text ->
                new TextQuestion(stem, gap(text.accept(), text.wrong()), text.ignoreCase(), explanation, ref);
            case Numeric number ->
                new NumberQuestion(stem, gap(number.accept(), number.wrong()), number.tolerance(), explanation, ref);
            case Fill fill ->
                new FillQuestion(
                        QuestionHtml.stemWithGaps(course, item.stem()),
                        fill.gaps().stream()
                                .map(gap -> gap(gap.accept(), gap.wrong()))
                                .toList(),
                        explanation,
                        ref);
            case Order order -> new OrderQuestion(stem, lines(order), explanation, ref);
            case Match match -> new MatchQuestion(stem, pairs(match), explanation, ref);
        };
    }

    private List<Option> options(Choice choice) {
        return choice.options().stream()
                .map(option -> new Option(
                        Option.idOf(item.id(), option.text()),
                        choice instanceof Output ? QuestionHtml.printed(option.text()) : inline(option.text()),
                        option.key(),
                        html(option.why())))
                .toList();
    }

    private Gap gap(List<String> accept, List<Wrong> wrong) {
        return new Gap(
                accept,
                wrong.stream()
                        .map(mistake -> new Gap.Mistake(mistake.text(), html(mistake.why())))
                        .toList());
    }

    /** Two lines may differ in their indentation alone, so it is part of the id. */
    private List<Option> lines(Order order) {
        List<String> shown = QuestionHtml.lines(course, order.lines());
        return IntStream.range(0, shown.size())
                .mapToObj(at -> new Option(
                        Option.idOf(item.id(), "line|" + order.lines().get(at) + "|"), shown.get(at), false, null))
                .toList();
    }

    private List<MatchQuestion.Pair> pairs(Match match) {
        return match.pairs().stream()
                .map(pair -> new MatchQuestion.Pair(
                        side("left|", pair.left()), side("right|", pair.right()), html(pair.why())))
                .toList();
    }

    private MatchQuestion.Side side(String which, String text) {
        return new MatchQuestion.Side(Option.idOf(item.id(), which + text), inline(text));
    }

    private String html(String markdown) {
        return Markdown.html(course, markdown);
    }

    private String inline(String markdown) {
        return Markdown.inlineHtml(course, markdown);
    }

    /** Over all that a version keeps, as its author wrote it: neither a new number of the section nor a better rendering makes a new version. */
    private String digest() {
        Stream<Object> asked = Stream.of(
                file.type(),
                section,
                item.objective(),
                item.bloom(),
                item.difficulty(),
                item.tags(),
                item.stem(),
                item.explanation(),
                item.ref().section(),
                item.ref().anchor());
        return AuthorsText.digest(Stream.concat(asked, answers()));
    }

    private Stream<Object> answers() {
        return switch (file) {
            case Choice choice ->
                choice.options().stream().flatMap(option -> Stream.of(option.text(), option.key(), option.why()));
            case Text text -> Stream.concat(Stream.of(text.accept(), text.ignoreCase()), wrong(text.wrong()));
            case Numeric number -> Stream.concat(Stream.of(number.accept(), number.tolerance()), wrong(number.wrong()));
            case Fill fill ->
                fill.gaps().stream().flatMap(gap -> Stream.concat(Stream.of(gap.accept()), wrong(gap.wrong())));
            case Order order -> order.lines().stream().map(Object.class::cast);
            case Match match ->
                match.pairs().stream().flatMap(pair -> Stream.of(pair.left(), pair.right(), pair.why()));
        };
    }

    private static Stream<Object> wrong(List<Wrong> wrong) {
        return wrong.stream().flatMap(mistake -> Stream.of(mistake.text(), mistake.why()));
    }
}
