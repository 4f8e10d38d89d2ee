package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of item writing finds its mistake on the line where it stands. */
class QuestionLintTest {

    private static final String QUESTIONS = "chapters/01/questions/01.01.yaml";

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

    private static final String LESSON = """
            ---
            id: beginning
            section: "1.1"
            title: Beginning
            description: Short
            minutes: 5
            objectives: [{id: begin, text: begin}]
            requires: []
            packages: []
            ---

            ## Idea {#idea}
            """;

    private static final String SINGLE = """
            options:
              - {text: one, key: true, why: because}
              - {text: two, why: because}
              - {text: three, why: because}
            """;

    @Test
    void eachTypeCanBeWritten() {
        var questions = questions(
                question("a-1", "single", "One?", SINGLE),
                question("a-2", "multi", "Which two?", SINGLE.replace("{text: two,", "{text: two, key: true,")),
                question(
                        "a-3",
                        "truefalse",
                        "It is.",
                        "options: [{text: \"True\", key: true, why: yes}, {text: \"False\", why: no}]"),
                question("a-4", "text", "Word?", "{accept: [get, GET], wrong: [{text: post, why: no}]}"),
                question("a-5", "number", "Number?", "{accept: [\"401\"], tolerance: \"0.5\"}"),
                question("a-6", "output", "Prints?\n\n```python\nprint(1)\n```", SINGLE),
                question(
                        "a-7",
                        "fill",
                        "Fill `___1___` and `___2___`",
                        "{accept: [[a], [b, c]], wrong: [{gap: \"2\", text: d, why: no}]}"),
                question("a-8", "order", "Order", "lines: [\"if x:\", \"    y()\", \"z()\"]"),
                question(
                        "a-9",
                        "match",
                        "Match",
                        "pairs: [{left: a, right: b, why: c}, {left: d, right: e, why: f}, {left: g, right: h, why: i}]"));

        assertThat(reading(questions).problems()).isEmpty();
        assertThat(reading(questions).course().orElseThrow().questions())
                .extracting(Question::type)
                .containsExactly("single", "multi", "truefalse", "text", "number", "output", "fill", "order", "match");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    single    | Which?            | {options: [{text: a, why: b}, {text: c, why: d}, {text: e, why: f}]}                          | not-one-key           | 3
                    single    | Which?            | {options: [{text: a, key: true, why: b}, {text: c, why: d}]}                                  | too-few-options       | 3
                    single    | Which?            | {options: [{text: a, key: true, why: b}, {text: c, why: d}, {text: A, why: f}]}               | doubled-option        | 12
                    single    | Which?            | {options: [{text: a, key: true, why: b}, {text: c, why: d}, {text: All of the above, why: f}]} | all-of-the-above     | 12
                    single    | Which?            | {options: [{text: a, key: true, why: b}, {text: c}, {text: d, why: f}]}                       | missing-key           | 12
                    multi     | Which?            | {options: [{text: a, key: true, why: b}, {text: c, key: true, why: d}, {text: e, why: f}]}    | stem-hides-the-number | 3
                    multi     | Which two?        | {options: [{text: a, key: true, why: b}, {text: c, why: d}, {text: e, why: f}]}               | wrong-number-of-keys  | 3
                    truefalse | It is.            | {options: [{text: "yes", key: true, why: b}, {text: "no", why: d}]}                           | not-true-and-false    | 3
                    output    | Prints?           | {options: [{text: a, key: true, why: b}, {text: c, why: d}, {text: e, why: f}]}               | no-program            | 3
                    text      | Word?             | {accept: []}                                                                                  | nothing-accepted      | 3
                    text      | Word?             | {accept: [a], wrong: [{text: " a ", why: b}]}                                                 | accepted-and-wrong    | 13
                    text      | Word?             | {accept: [a, A], ignoreCase: true}                                                            | doubled-answer        | 3
                    text      | Word?             | {accept: [a], verify: "assert answer"}                                                        | no-wrong-answers      | 3
                    number    | Number?           | {accept: [many]}                                                                              | not-a-decimal         | 12
                    number    | Number?           | {accept: ["10"], tolerance: "1", wrong: [{text: "11.0", why: b}]}                             | accepted-and-wrong    | 14
                    number    | Number?           | {accept: ["10"], tolerance: "-1"}                                                             | negative-tolerance    | 3
                    fill      | `___1___`         | {accept: [[a], [b]]}                                                                          | gaps-differ           | 3
                    fill      | `___1___`         | {accept: [[a]], wrong: [{gap: "2", text: b, why: c}]}                                         | unknown-gap           | 13
                    order     | Order             | {lines: [a, b]}                                                                               | wrong-number-of-lines | 3
                    order     | Order             | {lines: [a, b, a]}                                                                            | doubled-line          | 3
                    match     | Match             | {pairs: [{left: a, right: b, why: c}, {left: d, right: e, why: f}]}                           | wrong-number-of-pairs | 3
                    match     | Match             | {pairs: [{left: a, right: b, why: c}, {left: d, right: b, why: f}, {left: g, right: h, why: i}]} | doubled-side       | 12
                    essay     | Write             | {lines: []}                                                                                   | unknown-word          | 4
                    """)
    void eachMistakeIsFoundOnItsLine(String type, String stem, String answers, String rule, int line) {
        assertThat(reading(questions(question("a-1", type, stem, answers))).problems().stream()
                        .filter(problem -> !BankLinter.RULES.contains(problem.rule())))
                .extracting(Problem::rule, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, line));
    }

    @Test
    void practiceNeedsTwoQuestionsOfEachObjective() {
        assertThat(bankProblems(question("a-1", "single", "One?", SINGLE))).containsExactly("few-practice-questions");
        assertThat(bankProblems(question("a-1", "single", "One?", SINGLE), question("a-2", "single", "Two?", SINGLE)))
                .isEmpty();
    }

    @Test
    void examQuestionMustNotResembleOneThatIsPractised() {
        var stem =
                "A client asks for a page that nobody has written. Which status does it get from the server when debug mode is off?";
        var twin = stem.replace("page", "file");

        assertThat(bankProblems(
                        question("a-1", "single", stem, SINGLE),
                        question("a-2", "single", "Two?", SINGLE),
                        question("a-3", "single", twin, SINGLE).replace("pool: practice", "pool: exam")))
                .containsExactly("near-twins");
    }

    @Test
    void trueAndFalseIsForPractice() {
        var answers = "options: [{text: \"True\", key: true, why: yes}, {text: \"False\", why: no}]";

        assertThat(bankProblems(
                        question("a-1", "truefalse", "It is.", answers).replace("pool: practice", "pool: exam")))
                .contains("truefalse-in-exam");
    }

    @Test
    void keysThatStandFirstAndAreLongestAreABias() {
        var options = """
                options:
                  - {text: "the longest of all", key: true, why: because}
                  - {text: two, why: because}
                  - {text: three, why: because}
                  - {text: four, why: because}
                """;
        var biased = IntStream.range(10, 50)
                .mapToObj(number -> question("a-" + number, "single", "Question " + number + "?", options))
                .toArray(String[]::new);

        assertThat(bankProblems(biased)).containsExactly("key-length-bias", "key-position-bias");
    }

    @Test
    void examPicksQuestionsOfItsPoolOnce() {
        var exam = """
                id: mock
                title: Mock
                pool: exam
                form: fixed
                picked: [a-1, a-2, a-2, a-3]
                minutes: 10
                passMark: 2
                """;
        var questions = questions(
                question("a-1", "single", "One?", SINGLE),
                question("a-2", "single", "Two?", SINGLE).replace("pool: practice", "pool: exam"));

        assertThat(reading(Map.of(QUESTIONS, questions, "exams/mock.yaml", exam)).problems().stream()
                        .filter(problem -> problem.file().startsWith("exams/")))
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder("question-of-another-pool", "doubled-question", "unknown-question");
        assertThat(reading(Map.of(
                                QUESTIONS,
                                questions,
                                "exams/mock.yaml",
                                exam.replaceAll("picked: .*\n", "").replace("passMark: 2", "passMark: 0")))
                        .problems())
                .extracting(Problem::rule)
                .contains("empty-exam");
    }

    private static List<String> bankProblems(String... questions) {
        return reading(questions(questions)).problems().stream()
                .map(Problem::rule)
                .toList();
    }

    /** Its id stands on the third line of a file that holds it alone, its answers on the twelfth. */
    private static String question(String id, String type, String stem, String answers) {
        var fields = answers.startsWith("{") ? answers.substring(1, answers.lastIndexOf('}')) : answers;
        return """
                id: %s
                type: %s
                objective: begin
                bloom: remember
                difficulty: 1
                tags: [a]
                pool: practice
                explanation: It is so because it was always so, and nobody has changed it yet.
                ref: "beginning#idea"
                """.formatted(id, type)
                + split(fields)
                + "stem: |\n" + stem.lines().map(text -> "  " + text).collect(Collectors.joining("\n")) + "\n";
    }

    /** `a: [..], b: [..]` as lines of their own, where the text is not written in lines. */
    private static String split(String fields) {
        return fields.contains("\n")
                ? fields
                : fields.replaceAll(", (wrong|tolerance|verify|ignoreCase): ", "\n$1: ") + "\n";
    }

    private static String questions(String... questions) {
        return "section: \"1.1\"\nitems:\n"
                + java.util.Arrays.stream(questions)
                        .map(question -> "  - " + question.strip().replace("\n", "\n    ") + "\n")
                        .collect(Collectors.joining());
    }

    private static CourseReading reading(String questions) {
        return reading(Map.of(QUESTIONS, questions));
    }

    private static CourseReading reading(Map<String, String> files) {
        var source = new HashMap<String, byte[]>();
        source.put("course.yaml", OUTLINE.getBytes(StandardCharsets.UTF_8));
        source.put("chapters/01/01.md", LESSON.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, text) -> source.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return CourseReading.of(CourseSource.of(source));
    }
}
