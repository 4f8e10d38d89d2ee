package org.lectern.quiz.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.course.format.Course;
import org.lectern.course.format.Exam;
import org.lectern.course.format.Markdown;
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

/** Turns the files of a course that has no errors into what the bank keeps. Texts become safe HTML here, once. */
final class BankFiles {

    private BankFiles() {}

    static List<BankedQuestion> questions(Course course) {
        return course.questions().stream()
                .flatMap(question -> switch (question) {
                    case Single(var item, var options) ->
                        Stream.of(banked(
                                course,
                                item,
                                options,
                                SingleChoice.TYPE,
                                new SingleChoice(
                                        html(course, item.stem()),
                                        options(course, item, options),
                                        html(course, item.explanation()),
                                        ref(item))));
                    case Multi(var item, var options) ->
                        Stream.of(banked(
                                course,
                                item,
                                options,
                                MultipleChoice.TYPE,
                                new MultipleChoice(
                                        html(course, item.stem()),
                                        options(course, item, options),
                                        html(course, item.explanation()),
                                        ref(item))));
                    // These cannot be sat yet.
                    case TrueFalse _, Text _, Numeric _, Output _, Fill _, Order _, Match _ -> Stream.empty();
                })
                .toList();
    }

    private static BankedQuestion banked(
            Course course,
            Item item,
            List<org.lectern.course.format.Question.Option> options,
            String type,
            Question asks) {
        String section = course.section(item.section()).orElseThrow().id();
        return new BankedQuestion(
                item.id(),
                digest(item, options, type, section),
                section,
                item.objective(),
                Pool.of(item.pool().name()),
                item.difficulty(),
                item.bloom().name().toLowerCase(Locale.ROOT),
                item.tags(),
                asks);
    }

    private static List<Option> options(
            Course course, Item item, List<org.lectern.course.format.Question.Option> options) {
        return options.stream()
                .map(option -> new Option(
                        Option.idOf(item.id(), option.text()),
                        Markdown.inlineHtml(course.slug(), option.text()),
                        option.key(),
                        Markdown.html(course.slug(), option.why())))
                .toList();
    }

    private static String html(Course course, String markdown) {
        return Markdown.html(course.slug(), markdown);
    }

    private static Reference ref(Item item) {
        return new Reference(item.ref().section(), item.ref().anchor());
    }

    /** Over all that a version keeps, as its author wrote it: neither a new number of the section nor a better rendering makes a new version. */
    private static String digest(
            Item item, List<org.lectern.course.format.Question.Option> options, String type, String section) {
        Stream<Object> asked = Stream.of(
                type,
                section,
                item.objective(),
                item.bloom(),
                item.difficulty(),
                item.tags(),
                item.stem(),
                item.explanation(),
                item.ref().section(),
                item.ref().anchor());
        Stream<Object> offered =
                options.stream().flatMap(option -> Stream.of(option.text(), option.key(), option.why()));
        return AuthorsText.digest(Stream.concat(asked, offered));
    }

    static List<PackagedExam> exams(Course course) {
        return course.exams().stream().map(BankFiles::exam).toList();
    }

    private static PackagedExam exam(Exam exam) {
        List<PackagedExam.Line> lines = exam.blueprint().stream()
                .map(line -> new PackagedExam.Line(
                        line.section().orElse(null), line.chapter().orElse(null), line.items()))
                .toList();
        String digest = AuthorsText.digest(Stream.of(
                exam.title(), exam.pool(), exam.fixed(), lines, exam.minutes(), exam.passMark(), exam.attempts()));
        return new PackagedExam(
                exam.id(),
                digest,
                exam.title(),
                Pool.of(exam.pool().name()),
                exam.fixed(),
                lines,
                exam.minutes(),
                exam.passMark(),
                exam.attempts().orElse(null));
    }
}
