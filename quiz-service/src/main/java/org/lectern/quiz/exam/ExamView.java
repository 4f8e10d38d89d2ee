package org.lectern.quiz.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * An exam with everything staff decide about it.
 *
 * @param items the sum of the blueprint's lines
 * @param passMark points needed to pass
 * @param attempts null: as many as one likes
 * @param counts which of several attempts counts: "best", "last" or "first"
 * @param groups those whose learners may sit it; none: everybody
 * @param courseFile it is written in a file of the course, and is changed there
 * @param serve for staff: each line held against the bank as it is now
 * @param obstacles for staff: what stands in the way of publishing, in words
 */
public record ExamView(
        String exam,
        String course,
        String title,
        String status,
        long revision,
        String pool,
        String form,
        List<Line> blueprint,
        int items,
        int minutes,
        int passMark,
        Integer attempts,
        String counts,
        Instant opensAt,
        Instant closesAt,
        ReviewTerms review,
        List<String> groups,
        Instant publishedAt,
        boolean courseFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Available> serve,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean publishable,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> obstacles) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String section, String chapter, String question, String difficulty, int items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Available(
            String section, String chapter, String question, String difficulty, int items, int available) {}

    /** For students, who are not told which questions are picked. */
    static ExamView of(Exam exam) {
        return of(exam, drawn(lines(exam)), null, null, null);
    }

    private static List<Line> drawn(List<Line> lines) {
        return lines.stream().filter(line -> line.question() == null).toList();
    }

    private static List<Line> lines(Exam exam) {
        return exam.terms().blueprint().lines().stream()
                .map(line -> new Line(
                        line.section(), line.chapter(), line.question(), word(line.difficulty()), line.items()))
                .toList();
    }

    static ExamView of(Exam exam, Readiness readiness) {
        return of(
                exam,
                lines(exam),
                available(readiness.serve()),
                exam.status() != Exam.Status.PUBLISHED && readiness.publishable(),
                readiness.obstacles());
    }

    private static ExamView of(
            Exam exam, List<Line> lines, List<Available> serve, Boolean publishable, List<String> obstacles) {
        ExamTerms terms = exam.terms();
        return new ExamView(
                exam.exam(),
                exam.course(),
                terms.title(),
                exam.status().word(),
                exam.revision(),
                terms.pool().word(),
                terms.fixed() ? "fixed" : "drawn",
                lines,
                terms.blueprint().items(),
                terms.minutes(),
                terms.passMark(),
                terms.attempts(),
                terms.counts().word(),
                terms.opensAt(),
                terms.closesAt(),
                ReviewTerms.of(terms.review()),
                terms.groups(),
                exam.publishedAt(),
                exam.isOfPackage(),
                serve,
                publishable,
                obstacles);
    }

    static List<Available> available(List<Serve> serve) {
        return serve.stream()
                .map(line -> new Available(
                        line.section(),
                        line.chapter(),
                        line.question(),
                        word(line.difficulty()),
                        line.items(),
                        line.available()))
                .toList();
    }

    private static String word(Difficulty difficulty) {
        return difficulty == null ? null : difficulty.word();
    }
}
