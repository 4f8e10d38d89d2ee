package org.lectern.course.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseReadingTest {

    private static final String OUTLINE = """
            slug: a-course
            title: A course
            summary: Short
            language: en
            licence: CC0
            exam: {items: 1, minutes: 10, passMark: 1}
            chapters:
              - number: 1
                id: first
                title: First
                examItems: 1
                sections:
                  - id: beginning
                    number: "1.1"
                    title: Beginning
            """;

    private static final String LESSON = """
            ---
            id: beginning
            section: "1.1"
            title: Beginning
            description: Short
            minutes: 5
            objectives:
              - id: begin
                text: begin
            requires: []
            packages: []
            ---

            ## Idea {#idea}

            Text.
            """;

    @Test
    void soundCourseHasNoProblems() {
        assertThat(rules(Map.of("course.yaml", OUTLINE, "chapters/01/01.md", LESSON)))
                .isEmpty();
    }

    @Test
    void anchorIsTitledAsItsHeadingReads() {
        var lesson = LESSON.replace("## Idea {#idea}", "## The `login_view`, *briefly* {#idea}");
        var source = new HashMap<String, byte[]>();
        source.put("course.yaml", bytes(OUTLINE));
        source.put("chapters/01/01.md", bytes(lesson));

        assertThat(CourseReading.of(CourseSource.of(source))
                        .course()
                        .orElseThrow()
                        .lessons())
                .flatExtracting(Lesson::anchors)
                .containsExactly(new Lesson.Anchor("idea", "The login_view, briefly", 2));
    }

    @Test
    void bombOfBracketsIsAProblem() {
        assertThat(rules(Map.of("course.yaml", OUTLINE + "x: " + "[".repeat(200_000))))
                .containsExactly("nested-too-deeply");
    }

    @Test
    void bombOfQuotesIsAProblem() {
        var lesson = LESSON + "> ".repeat(50_000) + "deep\n";

        assertThat(rules(Map.of("course.yaml", OUTLINE, "chapters/01/01.md", lesson)))
                .containsExactly("nested-too-deeply");
    }

    @Test
    void fileThatIsNotUtf8IsAProblem() {
        var source = new HashMap<String, byte[]>();
        source.put("course.yaml", bytes(OUTLINE));
        source.put("chapters/01/01.md", (LESSON + "\u00e4").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CourseReading.of(CourseSource.of(source)).problems())
                .extracting(Problem::file, Problem::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("chapters/01/01.md", "not-utf-8"));
    }

    @Test
    void textThatADatabaseCannotHoldIsAProblem() {
        assertThat(rules(Map.of("course.yaml", OUTLINE, "chapters/01/01.md", LESSON + "\u0000")))
                .containsExactly("not-utf-8");
    }

    @Test
    void imageThatBrowsersDoNotShowIsAProblem() {
        var lesson = LESSON + "\n![a drawing](chapters/01/drawing.psd)\n";

        assertThat(rules(Map.of("course.yaml", OUTLINE, "chapters/01/01.md", lesson, "chapters/01/drawing.psd", "x")))
                .containsExactly("unknown-image");
    }

    @Test
    void courseWithoutChaptersIsAProblem() {
        var outline =
                OUTLINE.substring(0, OUTLINE.indexOf("chapters:")).replace("items: 1", "items: 0") + "chapters: []\n";

        assertThat(rules(Map.of("course.yaml", outline.replace("passMark: 1", "passMark: 0"))))
                .containsExactly("no-chapters");
    }

    @Test
    void examWithoutTimeIsAProblem() {
        assertThat(rules(Map.of("course.yaml", OUTLINE.replace("minutes: 10", "minutes: 0"))))
                .containsExactly("out-of-range");
    }

    private static java.util.List<String> rules(Map<String, String> files) {
        var source = new HashMap<String, byte[]>();
        files.forEach((path, text) -> source.put(path, bytes(text)));
        return CourseReading.of(CourseSource.of(source)).problems().stream()
                .map(Problem::rule)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
