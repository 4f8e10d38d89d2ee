package org.lectern.quiz.question;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.course.format.Exam;

/** One mock exam of a file that has no errors, turned into what is staged. */
final class ExamFile {

    private final Exam file;

    ExamFile(Exam file) {
        this.file = file;
    }

    PackagedExam packaged() {
        return new PackagedExam(
                file.id(),
                AuthorsText.digest(parts()),
                file.title(),
                Pool.of(file.pool().name()),
                file.fixed(),
                word(file.shuffle()),
                file.blueprint().stream().map(ExamFile::line).toList(),
                file.minutes(),
                file.passMark(),
                file.attempts().orElse(null),
                word(file.counts()),
                file.opensAt().map(Instant::toString).orElse(null),
                file.closesAt().map(Instant::toString).orElse(null),
                file.groups(),
                file.review().map(ExamFile::review).orElse(null),
                file.reviewOfGroups().stream().map(ExamFile::ofGroup).toList());
    }

    private static PackagedExam.Line line(Exam.Line line) {
        return new PackagedExam.Line(
                line.section().orElse(null),
                line.chapter().orElse(null),
                line.question().orElse(null),
                line.difficulty().map(ExamFile::word).orElse(null),
                line.items());
    }

    private static PackagedExam.GroupReview ofGroup(Exam.GroupReview ofGroup) {
        return new PackagedExam.GroupReview(ofGroup.group(), review(ofGroup.review()));
    }

    private static PackagedExam.Review review(Exam.Review review) {
        return new PackagedExam.Review(
                word(review.score()),
                word(review.answers()),
                word(review.correctness()),
                word(review.key()),
                word(review.explanation()),
                review.laterHours());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What tells one text of the exam from another. A file that says no more than files could at first has the digest it had then: the exam made of it is
     * not published anew.
     */
    private Stream<Object> parts() {
        return Stream.concat(
                Stream.of(
                        file.title(),
                        file.pool(),
                        file.fixed(),
                        file.blueprint().stream().map(ExamFile::lineText).toList(),
                        file.minutes(),
                        file.passMark(),
                        file.attempts()),
                Stream.of(
                                said("shuffle", file.shuffle() != Exam.Shuffle.ALL, file.shuffle()),
                                said("counts", file.counts() != Exam.Counts.BEST, file.counts()),
                                said("opensAt", file.opensAt().isPresent(), file.opensAt()),
                                said("closesAt", file.closesAt().isPresent(), file.closesAt()),
                                said("groups", !file.groups().isEmpty(), file.groups()),
                                said("review", file.review().isPresent(), file.review()),
                                said(
                                        "reviewOfGroups",
                                        !file.reviewOfGroups().isEmpty(),
                                        file.reviewOfGroups().stream()
                                                .map(ExamFile::ofGroup)
                                                .toList()))
                        .flatMap(List::stream));
    }

    private static List<Object> said(String key, boolean said, Object value) {
        return said ? List.of(key, value) : List.of();
    }

    private static String lineText(Exam.Line line) {
        String place = "section=%s, chapter=%s, question=%s"
                .formatted(
                        line.section().orElse(null),
                        line.chapter().orElse(null),
                        line.question().orElse(null));
        String difficulty = line.difficulty().map(", difficulty=%s"::formatted).orElse("");
        return "Line[%s%s, items=%d]".formatted(place, difficulty, line.items());
    }
}
