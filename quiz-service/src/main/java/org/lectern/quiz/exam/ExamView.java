package org.lectern.quiz.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * An exam with everything staff decide about it.
 *
 * @param items the sum of the blueprint's lines
 * @param passMark points needed to pass
 * @param attempts null: as many as one likes
 * @param shuffle what stands in an order of its own on each paper: "all", "questions", "options" or "nothing"
 * @param counts which of several attempts counts: "best", "last" or "first"
 * @param review for a student: the rule that is the student's
 * @param reviewOfGroups for staff: what is shown to learners of a group instead; of several that fit a learner, the first
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
        String shuffle,
        List<Line> blueprint,
        int items,
        int minutes,
        int passMark,
        Integer attempts,
        String counts,
        Instant opensAt,
        Instant closesAt,
        ReviewTerms review,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<GroupReviewTerms> reviewOfGroups,
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

    /** For a student of these groups, who is not told which questions are picked, nor what others are shown. */
    static ExamView of(Exam exam, Collection<String> groups) {
        ExamTerms terms = exam.terms();
        ReviewPolicy own = terms.reviewOf(terms.reviewGroup(groups).orElse(null));
        return of(exam, drawn(lines(exam)), own, null, null, null, null);
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
                exam.terms().review(),
                exam.terms().reviewOfGroups().stream().map(GroupReviewTerms::of).toList(),
                available(readiness.serve()),
                exam.status() != Exam.Status.PUBLISHED && readiness.publishable(),
                readiness.obstacles());
    }

    private static ExamView of(
            Exam exam,
            List<Line> lines,
            ReviewPolicy review,
            List<GroupReviewTerms> reviewOfGroups,
            List<Available> serve,
            Boolean publishable,
            List<String> obstacles) {
        ExamTerms terms = exam.terms();
        return new ExamView(
                exam.exam(),
                exam.course(),
                terms.title(),
                exam.status().word(),
                exam.revision(),
                terms.pool().word(),
                terms.fixed() ? "fixed" : "drawn",
                terms.shuffle().word(),
                lines,
                terms.blueprint().items(),
                terms.minutes(),
                terms.passMark(),
                terms.attempts(),
                terms.counts().word(),
                terms.opensAt(),
                terms.closesAt(),
                ReviewTerms.of(review),
                reviewOfGroups,
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
