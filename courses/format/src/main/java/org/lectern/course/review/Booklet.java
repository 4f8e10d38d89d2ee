package org.lectern.course.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.course.format.Course;
import org.lectern.course.format.Question;

/** The questions that are reviewed together, in the order of the chapters. */
record Booklet(Course course, List<Part> parts) {

    private static final String HEAD = """
            # %s: %d questions to be answered without their keys

            Answer them all from what you know: look nothing up, run nothing. Write a YAML file, an entry for each question:

            ```yaml
            - id: the-id-of-the-question-01
              answer: b
            - id: another-02
              answer: [c, a]
              remark: "Two options are right when …"
            ```

            `answer` is what stands in brackets after the id. Quote texts. A `remark` is for a question that is ambiguous, has two right answers or none, is trivial,
            gives its answer away, or is wrong in what it says.
            """;

    /** The sheets of one chapter. */
    record Part(Course.Chapter chapter, List<Sheet> sheets) {}

    /** @param sample how many at most, chosen by their ids; the choice is the same each time */
    static Booklet of(Course course, Question.Pool pool, int sample) {
        var chosen = course.questions().stream()
                .filter(question -> question.item().pool() == pool)
                .sorted(Comparator.comparing(
                        question -> Sheet.digest(question.item().id())))
                .limit(sample)
                .collect(Collectors.toSet());
        return new Booklet(
                course,
                course.chapters().stream()
                        .map(chapter -> new Part(
                                chapter,
                                course.questions().stream()
                                        .filter(chosen::contains)
                                        .filter(question -> isOf(course, chapter, question))
                                        .map(Sheet::of)
                                        .toList()))
                        .filter(part -> !part.sheets().isEmpty())
                        .toList());
    }

    List<Sheet> sheets() {
        return parts.stream().flatMap(part -> part.sheets().stream()).toList();
    }

    /** As Markdown. */
    String text() {
        return HEAD.formatted(course.title(), sheets().size())
                + parts.stream()
                        .map(part -> "\n## %d %s\n\n"
                                        .formatted(
                                                part.chapter().number(),
                                                part.chapter().title())
                                + part.sheets().stream().map(Sheet::text).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining());
    }

    private static boolean isOf(Course course, Course.Chapter chapter, Question question) {
        return course.section(question.item().section())
                .filter(chapter.sections()::contains)
                .isPresent();
    }
}
