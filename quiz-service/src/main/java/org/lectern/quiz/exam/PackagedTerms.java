package org.lectern.quiz.exam;

import java.time.Instant;
import org.lectern.quiz.question.PackagedExam;

/** What a file of the course says of an exam, as terms. */
final class PackagedTerms {

    private PackagedTerms() {}

    static ExamTerms of(PackagedExam file) {
        return new ExamTerms(
                file.title(),
                file.pool(),
                file.fixed(),
                file.shuffle() == null ? null : Shuffling.of(file.shuffle()),
                new Blueprint(file.lines().stream().map(PackagedTerms::line).toList()),
                file.minutes(),
                file.passMark(),
                file.attempts(),
                file.counts() == null ? null : Counts.of(file.counts()),
                moment(file.opensAt()),
                moment(file.closesAt()),
                file.review() == null ? ReviewPolicy.EVERYTHING_AT_ONCE : review(file.review()),
                file.reviewOfGroups().stream()
                        .map(one -> new GroupReview(one.group(), review(one.review())))
                        .toList(),
                file.groups());
    }

    private static BlueprintLine line(PackagedExam.Line line) {
        return new BlueprintLine(
                line.section(),
                line.chapter(),
                line.question(),
                line.difficulty() == null ? null : Difficulty.of(line.difficulty()),
                line.items());
    }

    private static ReviewPolicy review(PackagedExam.Review review) {
        return new ReviewTerms(
                        review.score(),
                        review.answers(),
                        review.correctness(),
                        review.key(),
                        review.explanation(),
                        review.laterHours())
                .policy();
    }

    private static Instant moment(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
