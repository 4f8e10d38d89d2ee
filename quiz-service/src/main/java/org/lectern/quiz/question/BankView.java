package org.lectern.quiz.question;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.quiz.course.KnownCourse;
import org.lectern.quiz.course.Outline;

/** How many questions can be drawn, per section and pool. */
record BankView(String course, BankRelease release, List<BankChapter> chapters) {

    /**
     * @param hash the release that content published
     * @param active the package whose questions are drawn, null before the first; differs from hash while none was staged for it
     * @param staged the newest package that waits to be published, null for none
     */
    record BankRelease(String hash, String active, String staged) {}

    record BankChapter(int number, String id, String title, List<BankSection> sections) {}

    /** @param levels those of the difficulties that there are questions of, the easiest first */
    record BankSection(String id, String number, String title, long practice, long exam, List<BankLevel> levels) {}

    /** @param difficulty 1 to 5 */
    record BankLevel(int difficulty, long practice, long exam) {}

    static BankView of(
            KnownCourse course,
            Optional<String> active,
            Optional<String> staged,
            List<DrawableQuestion> practice,
            List<DrawableQuestion> exam) {
        Map<String, List<DrawableQuestion>> inPractice = bySection(practice);
        Map<String, List<DrawableQuestion>> inExam = bySection(exam);
        List<BankChapter> chapters = course.outline().chapters().stream()
                .map(chapter -> new BankChapter(
                        chapter.number(),
                        chapter.id(),
                        chapter.title(),
                        chapter.sections().stream()
                                .map(section -> section(
                                        section,
                                        inPractice.getOrDefault(section.id(), List.of()),
                                        inExam.getOrDefault(section.id(), List.of())))
                                .toList()))
                .toList();
        return new BankView(
                course.course(),
                new BankRelease(course.releaseHash(), active.orElse(null), staged.orElse(null)),
                chapters);
    }

    private static BankSection section(
            Outline.Section section, List<DrawableQuestion> practice, List<DrawableQuestion> exam) {
        return new BankSection(
                section.id(),
                section.number(),
                section.title(),
                practice.size(),
                exam.size(),
                Stream.concat(practice.stream(), exam.stream())
                        .map(DrawableQuestion::difficulty)
                        .distinct()
                        .sorted()
                        .map(difficulty -> new BankLevel(difficulty, of(difficulty, practice), of(difficulty, exam)))
                        .toList());
    }

    private static long of(short difficulty, List<DrawableQuestion> questions) {
        return questions.stream()
                .filter(question -> question.difficulty() == difficulty)
                .count();
    }

    private static Map<String, List<DrawableQuestion>> bySection(List<DrawableQuestion> questions) {
        return questions.stream().collect(groupingBy(DrawableQuestion::section));
    }
}
