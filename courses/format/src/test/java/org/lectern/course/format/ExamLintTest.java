package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says of a mock exam, and the line that a complaint names. */
class ExamLintTest {

    private static final String FILE = "exams/midterm.yaml";

    private static final String COURSE = """
            slug: small
            title: Small
            summary: Short
            language: en
            licence: CC0
            exam: {items: 1, minutes: 10, passMark: 1}
            chapters:
              - {number: 1, id: first, title: First, examItems: 1, sections: [{id: beginning, number: "1.1", title: Beginning}]}
            """;

    private static final String EXAM = """
            id: midterm
            title: Midterm
            pool: practice
            form: drawn
            shuffle: options
            blueprint:
              - chapter: first
                difficulty: hard
                items: 2
              - section: beginning
                items: 3
            minutes: 45
            passMark: 4
            attempts: 2
            counts: last
            opensAt: 2026-12-07T09:00:00+01:00
            closesAt: 2026-12-07T12:00:00Z
            groups:
              - november
              - evening
            review:
              score: at-once
              answers: at-once
              correctness: later
              key: after-close
              explanation: never
              laterHours: 48
            reviewOfGroups:
              - group: evening
                review: {score: at-once, answers: at-once, correctness: at-once, key: at-once, explanation: at-once}
            """;

    @Test
    void saysAllThatThePortalsEditorCan() {
        var exam = exam(EXAM);

        assertThat(problems(EXAM)).isEmpty();
        assertThat(exam.shuffle()).isEqualTo(Exam.Shuffle.OPTIONS);
        assertThat(exam.blueprint())
                .extracting(Exam.Line::difficulty)
                .containsExactly(Optional.of(Exam.Difficulty.HARD), Optional.empty());
        assertThat(exam.counts()).isEqualTo(Exam.Counts.LAST);
        assertThat(exam.opensAt()).contains(Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(exam.groups()).containsExactly("november", "evening");
        assertThat(exam.review())
                .contains(new Exam.Review(
                        Exam.When.AT_ONCE,
                        Exam.When.AT_ONCE,
                        Exam.When.LATER,
                        Exam.When.AFTER_CLOSE,
                        Exam.When.NEVER,
                        48));
        assertThat(exam.reviewOfGroups()).singleElement().satisfies(ofGroup -> {
            assertThat(ofGroup.group()).isEqualTo("evening");
            assertThat(ofGroup.review().key()).isEqualTo(Exam.When.AT_ONCE);
            assertThat(ofGroup.review().laterHours()).isEqualTo(24);
        });
    }

    @Test
    void whatAFileLeavesOutIsAsTheEditorBegins() {
        var exam = exam("""
                id: midterm
                title: Midterm
                pool: practice
                form: drawn
                blueprint: [{chapter: first, items: 2}]
                minutes: 45
                passMark: 1
                """);

        assertThat(exam.shuffle()).isEqualTo(Exam.Shuffle.ALL);
        assertThat(exam.counts()).isEqualTo(Exam.Counts.BEST);
        assertThat(exam.attempts()).isEmpty();
        assertThat(exam.opensAt()).isEmpty();
        assertThat(exam.closesAt()).isEmpty();
        assertThat(exam.groups()).isEmpty();
        assertThat(exam.review()).isEmpty();
        assertThat(exam.reviewOfGroups()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("shuffle: options", "shuffle: some", "unknown-word", 5),
                arguments("difficulty: hard", "difficulty: 4", "unknown-word", 8),
                arguments("section: beginning", "section: gone", "unknown-section", 10),
                arguments("section: beginning", "chapter: first\n    difficulty: hard", "doubled-line", 10),
                arguments("items: 3", "items: 300", "too-much", 1),
                arguments("minutes: 45", "minutes: 601", "out-of-range", 12),
                arguments("passMark: 4", "passMark: 6", "pass-mark-too-high", 13),
                arguments("passMark: 4", "passMark: -1", "out-of-range", 13),
                arguments("attempts: 2", "attempts: 0", "out-of-range", 14),
                arguments("counts: last", "counts: worst", "unknown-word", 15),
                arguments("opensAt: 2026-12-07T09:00:00+01:00", "opensAt: 2026-12-07 09:00", "not-a-moment", 16),
                arguments("closesAt: 2026-12-07T12:00:00Z", "closesAt: 2026-12-07T07:00:00Z", "window-upside-down", 17),
                arguments("closesAt: 2026-12-07T12:00:00Z\n", "", "review-without-close", 21),
                arguments("  - evening\n", "  - november\n", "doubled-group", 20),
                arguments("score: at-once\n", "score: soon\n", "unknown-word", 22),
                arguments("  correctness: later\n", "", "missing-key", 22),
                arguments("laterHours: 48", "laterHours: 0", "out-of-range", 22),
                arguments("review:\n  score", "review: always\nx:\n  score", "wrong-kind", 21),
                arguments("group: evening", "groop: evening", "unknown-key", 29),
                arguments("pool: practice", "pool: exam", "exam-pool-is-fixed", 4));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void complaintNamesTheLine(String right, String wrong, String rule, int line) {
        assertThat(EXAM).contains(right);

        assertThat(problems(EXAM.replace(right, wrong)))
                .extracting(problem -> problem.rule() + " " + problem.line())
                .contains(rule + " " + line);
    }

    @Test
    void whatIsWrittenAsAFileReadsTheSame() {
        var text = ExamText.file(Map.of(
                "blueprint", List.of(Map.of("section", "beginning", "items", 2)), "title", "Yes: #1 \"quoted\" ✓"));
        var file = text + "id: midterm\npool: practice\nform: fixed\nminutes: 5\npassMark: 1\n";

        assertThat(problems(file)).isEmpty();
        assertThat(exam(file).title()).isEqualTo("Yes: #1 \"quoted\" ✓");
        assertThat(exam(file).items()).isEqualTo(2);
    }

    private static Exam exam(String file) {
        return read(file).course().orElseThrow().exams().getFirst();
    }

    private static List<Problem> problems(String exam) {
        return read(exam).problems().stream()
                .filter(problem -> problem.file().equals(FILE))
                .toList();
    }

    private static CourseReading read(String exam) {
        var files = new TreeMap<String, byte[]>();
        files.put("course.yaml", COURSE.getBytes(StandardCharsets.UTF_8));
        files.put(FILE, exam.getBytes(StandardCharsets.UTF_8));
        return CourseReading.of(CourseSource.of(files));
    }
}
