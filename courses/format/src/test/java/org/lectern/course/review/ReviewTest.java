package org.lectern.course.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.course.format.Question;

/** What a reviewer gets to see, and how the answers are judged. */
class ReviewTest {

    private static final String OUTLINE = """
            slug: a-course
            title: A course
            summary: Short
            language: en
            licence: CC0
            exam: {items: 1, minutes: 10, passMark: 1}
            chapters:
              - {number: 1, id: first, title: First, examItems: 1, sections: [{id: beginning, number: "1.1", title: Beginning}]}
            """;

    private static final String OPTIONS = """
            options:
              - {text: alpha, value: secret-a, key: true, why: secret-b}
              - {text: beta, value: secret-c, why: secret-d}
              - {text: gamma, value: secret-e, why: secret-f}
            """;

    /** What a reviewer must not see is called secret. */
    private static final Map<String, String> ONE_OF_EACH = Map.of(
            "single", OPTIONS,
            "multi", OPTIONS.replace("{text: beta,", "{text: beta, key: true,"),
            "truefalse", "options: [{text: \"True\", key: true, why: secret-a}, {text: \"False\", why: secret-b}]",
            "output", OPTIONS,
            "text", "accept: [secret-a, secret-b]\nwrong: [{text: secret-c, why: secret-d}]",
            "number", "accept: [\"731\"]\ntolerance: \"0.125\"\nwrong: [{text: \"732\", why: secret-a}]",
            "fill", "accept: [[secret-a], [secret-b, secret-c]]\nwrong: [{gap: \"2\", text: secret-d, why: secret-e}]",
            "order", "lines: [alpha, beta, gamma]\noneIndent: false",
            "match", """
                    pairs:
                      - {left: one, right: alpha, why: secret-a}
                      - {left: two, right: beta, why: secret-b}
                      - {left: three, right: gamma, why: secret-c}
                    """);

    @Test
    void exportShowsNothingThatTellsTheAnswer() {
        var export = booklet(allTypes()).sheets().stream().map(Sheet::text).collect(Collectors.joining());

        assertThat(ONE_OF_EACH.keySet()).allSatisfy(type -> assertThat(export).contains("### " + type + "-1 (" + type));
        assertThat(export).contains("alpha", "beta", "gamma", "three", "`___2___`");
        assertThat(export).doesNotContain("secret", "731", "732", "0.125", "why", "accept", "wrong", "verify");
    }

    @ParameterizedTest
    @EnumSource(Question.Pool.class)
    void exportOfOurCourseTellsNoAnswer(Question.Pool pool) {
        var folder = Path.of(System.getProperty("lectern.root"), "courses", "flask-training");
        var course = CourseReading.of(CourseSource.of(folder)).course().orElseThrow();

        assertThat(Booklet.of(course, pool, Integer.MAX_VALUE).sheets())
                .hasSizeGreaterThan(200)
                .allSatisfy(sheet -> assertThat(sheet.text()).doesNotContain(hidden(sheet.question())));
    }

    @Test
    void orderOfWhatIsShownDoesNotTellTheKey() {
        var moved = allTypes()
                .replace("alpha, value: secret-a, key: true,", "alpha, value: secret-a,")
                .replace("gamma, value: secret-e,", "gamma, value: secret-e, key: true,")
                .replace("[alpha, beta, gamma]", "[gamma, beta, alpha]")
                .replace("{left: one, right: alpha,", "{left: one, right: gamma,")
                .replace("{left: three, right: gamma,", "{left: three, right: alpha,");

        assertThat(booklet(moved).text()).isEqualTo(booklet(allTypes()).text());
    }

    @Test
    void sampleIsTheSameEachTime() {
        var course = course(allTypes());

        assertThat(Booklet.of(course, Question.Pool.EXAM, 4).sheets())
                .hasSize(4)
                .isEqualTo(Booklet.of(course, Question.Pool.EXAM, 4).sheets());
    }

    @Test
    void answersOfEveryTypeAreComparedWithTheKey() {
        var booklet = booklet(allTypes());
        var byType = booklet.sheets().stream()
                .collect(Collectors.toMap(sheet -> sheet.question().type(), s -> s));
        var order = byType.get("order");

        assertThat(key(byType, "single").agrees(letters(byType.get("single"), "alpha")))
                .isTrue();
        assertThat(key(byType, "single").agrees(letters(byType.get("single"), "beta")))
                .isFalse();
        assertThat(key(byType, "multi").agrees(letters(byType.get("multi"), "beta", "alpha")))
                .isTrue();
        assertThat(key(byType, "multi").agrees(letters(byType.get("multi"), "alpha")))
                .isFalse();
        assertThat(key(byType, "truefalse").agrees(letters(byType.get("truefalse"), "True")))
                .isTrue();
        assertThat(key(byType, "output").agrees(letters(byType.get("output"), "alpha")))
                .isTrue();
        assertThat(key(byType, "text").agrees(List.of(" secret-b "))).isTrue();
        assertThat(key(byType, "text").agrees(List.of("Secret-b"))).isFalse();
        assertThat(key(byType, "number").agrees(List.of("731.1"))).isTrue();
        assertThat(key(byType, "number").agrees(List.of("732"))).isFalse();
        assertThat(key(byType, "fill").agrees(List.of("secret-a", "secret-c"))).isTrue();
        assertThat(key(byType, "fill").agrees(List.of("secret-a", "secret-d"))).isFalse();
        assertThat(key(byType, "order").agrees(letters(order, "alpha", "beta", "gamma")))
                .isTrue();
        assertThat(key(byType, "order").agrees(letters(order, "beta", "alpha", "gamma")))
                .isFalse();
        assertThat(key(byType, "match").agrees(matched(byType.get("match"), "alpha", "beta", "gamma")))
                .isTrue();
        assertThat(key(byType, "match").agrees(matched(byType.get("match"), "beta", "alpha", "gamma")))
                .isFalse();
    }

    @Test
    void comparisonTellsAgreementDisagreementsRemarksAndGaps() {
        var booklet = booklet(allTypes());
        var single = booklet.sheets().stream()
                .filter(sheet -> sheet.id().equals("single-1"))
                .findFirst()
                .orElseThrow();
        var wrong = single.letter("beta");
        var first = AnswerFile.parse("first", """
                - {id: single-1, answer: %s, remark: "Beta is right as well"}
                - {id: number-1, answer: 731, remark: too easy}
                - {id: fill-1, answer: [secret-a, secret-b]}
                """.formatted(wrong));

        var text = new Comparison(booklet, List.of(first)).text();

        assertThat(text.lines()).anyMatch(line -> line.matches("all +2 of 9, +22 %"));
        assertThat(text)
                .contains(
                        "single-1: first answers %s, the key is %s. Beta is right as well"
                                .formatted(wrong, single.letter("alpha")),
                        "number-1: first: too easy",
                        "order-1: first\n")
                .doesNotContain("fill-1: first");
    }

    @Test
    void answerFilesThatDoNotFitAreRefused() {
        var booklet = booklet(allTypes());

        assertThatThrownBy(() -> AnswerFile.parse("a", "{id: x}")).hasMessageContaining("no list");
        assertThatThrownBy(() -> AnswerFile.parse("a", "- {answer: x}")).hasMessageContaining("no id");
        assertThatThrownBy(() -> AnswerFile.parse("a", "- [")).hasMessageContaining("YAML");
        assertThatThrownBy(() -> AnswerFile.parse("a", "- {id: x, answer: a}\n- {id: x, answer: b}"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Comparison(booklet, List.of(AnswerFile.parse("a", "- {id: x, answer: a}"))))
                .hasMessageContaining("not asked: x");
    }

    private static Iterable<? extends CharSequence> hidden(Question question) {
        var item = question.item();
        var whys = switch (question) {
            case Question.Choice choice -> choice.options().stream().map(Question.Option::why);
            case Question.Text text -> text.wrong().stream().map(Question.Wrong::why);
            case Question.Numeric number -> number.wrong().stream().map(Question.Wrong::why);
            case Question.Fill fill ->
                fill.gaps().stream().flatMap(gap -> gap.wrong().stream()).map(Question.Wrong::why);
            case Question.Match match -> match.pairs().stream().map(Question.Pair::why);
            case Question.Order _ -> Stream.<String>empty();
        };
        return Stream.of(whys, Stream.of(item.explanation().strip()), item.proof().map(String::strip).stream())
                .flatMap(texts -> texts)
                .toList();
    }

    private static Key key(Map<String, Sheet> sheets, String type) {
        return new Key(sheets.get(type));
    }

    private static List<String> letters(Sheet sheet, String... texts) {
        return Stream.of(texts).map(sheet::letter).toList();
    }

    /** The letters of what is given to one, two and three. */
    private static List<String> matched(Sheet sheet, String one, String two, String three) {
        var given = Map.of("one", one, "two", two, "three", three);
        return Sheet.lefts((Question.Match) sheet.question()).stream()
                .map(left -> sheet.letter(given.get(left)))
                .toList();
    }

    private static String allTypes() {
        return "section: \"1.1\"\nitems:\n"
                + ONE_OF_EACH.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(type -> question(type.getKey(), type.getValue()))
                        .collect(Collectors.joining());
    }

    private static String question(String type, String answers) {
        var stem = type.equals("fill") ? "Fill `___1___` and `___2___`" : "Which two or one?";
        var text = """
                id: %s-1
                type: %s
                objective: begin
                bloom: remember
                difficulty: 1
                tags: [a]
                pool: exam
                stem: %s
                explanation: secret-g
                ref: "beginning#idea"
                verify: assert "secret-h"
                """.formatted(type, type, stem) + answers;
        return "  - " + text.strip().replace("\n", "\n    ") + "\n";
    }

    private static Booklet booklet(String questions) {
        return Booklet.of(course(questions), Question.Pool.EXAM, Integer.MAX_VALUE);
    }

    private static Course course(String questions) {
        var files = Map.of("course.yaml", OUTLINE, "chapters/01/questions/01.01.yaml", questions);
        return CourseReading.of(CourseSource.of(files.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)))))
                .course()
                .orElseThrow();
    }
}
