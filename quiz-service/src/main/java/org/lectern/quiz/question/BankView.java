package org.lectern.quiz.question;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    record BankSection(String id, String number, String title, long practice, long exam) {}

    static BankView of(
            KnownCourse course,
            Optional<String> active,
            Optional<String> staged,
            List<DrawableQuestion> practice,
            List<DrawableQuestion> exam) {
        Map<String, Long> inPractice = bySection(practice);
        Map<String, Long> inExam = bySection(exam);
        List<BankChapter> chapters = course.outline().chapters().stream()
                .map(chapter -> new BankChapter(
                        chapter.number(),
                        chapter.id(),
                        chapter.title(),
                        chapter.sections().stream()
                                .map(section -> section(section, inPractice, inExam))
                                .toList()))
                .toList();
        return new BankView(
                course.course(),
                new BankRelease(course.releaseHash(), active.orElse(null), staged.orElse(null)),
                chapters);
    }

    private static BankSection section(Outline.Section section, Map<String, Long> practice, Map<String, Long> exam) {
        return new BankSection(
                section.id(),
                section.number(),
                section.title(),
                practice.getOrDefault(section.id(), 0L),
                exam.getOrDefault(section.id(), 0L));
    }

    private static Map<String, Long> bySection(List<DrawableQuestion> questions) {
        return questions.stream().collect(groupingBy(DrawableQuestion::section, counting()));
    }
}
