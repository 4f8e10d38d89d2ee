package org.lectern.progress.classroom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.lectern.progress.answer.FirstAnswerCounts.Counted;
import org.lectern.progress.answer.FirstAnswerCounts.QuestionCount;
import org.lectern.progress.classroom.ClassFailures.ChapterFailures;
import org.lectern.progress.classroom.ClassFailures.ChosenOption;
import org.lectern.progress.classroom.ClassFailures.FailureCounts;
import org.lectern.progress.classroom.ClassFailures.QuestionFailures;
import org.lectern.progress.classroom.ClassFailures.SectionFailures;
import org.lectern.progress.course.Outline;

/** What may be said of the counts of a class, and in which order; see {@link ClassFailures}. */
final class FailureTally {

    static final int FEWEST_STUDENTS = 5;
    static final int FEWEST_ANSWERS = 10;
    static final int FEWEST_FOR_AN_OPTION = 3;

    private static final int QUESTIONS_SHOWN = 5;
    private static final int OPTIONS_SHOWN = 6;

    private final Counted counted;
    private final Map<String, List<QuestionCount>> bySection;

    private FailureTally(Counted counted) {
        this.counted = counted;
        this.bySection = counted.questions().stream().collect(groupingBy(QuestionCount::section));
    }

    static ClassFailures of(String course, Outline outline, Counted counted) {
        var tally = new FailureTally(counted);
        return new ClassFailures(
                course,
                FEWEST_STUDENTS,
                FEWEST_ANSWERS,
                FEWEST_FOR_AN_OPTION,
                outline.chapters().stream().map(tally::chapter).toList());
    }

    private ChapterFailures chapter(Outline.Chapter chapter) {
        var questions = chapter.sections().stream()
                .flatMap(section -> questions(section).stream())
                .toList();
        return new ChapterFailures(
                chapter.id(),
                chapter.number(),
                chapter.title(),
                counts(counted.byChapter().getOrDefault(chapter.id(), 0), questions),
                chapter.sections().stream().map(this::section).toList());
    }

    private SectionFailures section(Outline.Section section) {
        var questions = questions(section);
        var counts = counts(counted.bySection().getOrDefault(section.id(), 0), questions);
        return new SectionFailures(
                section.id(),
                section.number(),
                section.title(),
                counts,
                counts == null ? List.of() : mostFailed(questions));
    }

    private List<QuestionCount> questions(Outline.Section section) {
        return bySection.getOrDefault(section.id(), List.of());
    }

    private static FailureCounts counts(int students, List<QuestionCount> questions) {
        int answers = questions.stream().mapToInt(QuestionCount::learners).sum();
        return students < FEWEST_STUDENTS || answers < FEWEST_ANSWERS
                ? null
                : new FailureCounts(
                        students,
                        answers,
                        questions.stream().mapToInt(QuestionCount::wrong).sum());
    }

    private static List<QuestionFailures> mostFailed(List<QuestionCount> questions) {
        return questions.stream()
                .filter(question -> question.wrong() > 0 && question.learners() >= FEWEST_STUDENTS)
                .sorted(comparingDouble((QuestionCount question) -> (double) question.wrong() / question.learners())
                        .reversed()
                        .thenComparing(QuestionCount::question))
                .limit(QUESTIONS_SHOWN)
                .map(question -> new QuestionFailures(
                        question.question(), question.learners(), question.wrong(), mostChosen(question.chosen())))
                .toList();
    }

    private static List<ChosenOption> mostChosen(Map<String, Integer> chosen) {
        return chosen.entrySet().stream()
                .filter(option -> option.getValue() >= FEWEST_FOR_AN_OPTION)
                .map(option -> new ChosenOption(option.getKey(), option.getValue()))
                .sorted(comparing(ChosenOption::students).reversed().thenComparing(ChosenOption::option))
                .limit(OPTIONS_SHOWN)
                .toList();
    }
}
