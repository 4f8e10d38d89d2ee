package org.lectern.progress.classroom;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.classroom.ClassFailures.ChapterFailures;
import org.lectern.progress.classroom.ClassFailures.ChosenOption;
import org.lectern.progress.classroom.ClassFailures.FailureCounts;
import org.lectern.progress.classroom.ClassFailures.QuestionFailures;
import org.lectern.progress.classroom.ClassFailures.SectionFailures;
import org.lectern.progress.course.Outline;

/** Counts where the students of a class fail, student by student; see {@link ClassFailures}. */
final class FailureTally {

    static final int FEWEST_STUDENTS = 5;
    static final int FEWEST_ANSWERS = 10;
    static final int FEWEST_FOR_AN_OPTION = 3;

    private static final int QUESTIONS_SHOWN = 5;
    private static final int OPTIONS_SHOWN = 6;

    private final Outline outline;
    private final Map<String, String> chapters = new HashMap<>();
    private final Map<String, Count> ofChapter = new HashMap<>();
    private final Map<String, Count> ofSection = new HashMap<>();
    private final Map<String, Map<String, Count>> ofQuestion = new HashMap<>();

    private static final class Count {

        private final Set<Integer> students = new HashSet<>();
        private final Map<String, Integer> chosen = new HashMap<>();
        private int answers;
        private int wrong;

        private void add(int student, Answer answer) {
            students.add(student);
            answers++;
            if (!answer.right()) {
                wrong++;
                answer.chosen().forEach(option -> chosen.merge(option, 1, Integer::sum));
            }
        }

        private FailureCounts counts() {
            return students.size() < FEWEST_STUDENTS || answers < FEWEST_ANSWERS
                    ? null
                    : new FailureCounts(students.size(), answers, wrong);
        }
    }

    private int students;

    FailureTally(Outline outline) {
        this.outline = outline;
        outline.chapters()
                .forEach(chapter -> chapter.sections().forEach(section -> chapters.put(section.id(), chapter.id())));
    }

    /** @param answers of one student, in the order of all folds; of sections that the course has no longer too */
    void add(Collection<Answer> answers) {
        int student = students++;
        var first = new LinkedHashMap<String, Answer>();
        answers.forEach(answer -> first.putIfAbsent(answer.question(), answer));
        first.values().stream()
                .filter(answer -> chapters.containsKey(answer.section()))
                .forEach(answer -> {
                    count(ofChapter, chapters.get(answer.section())).add(student, answer);
                    count(ofSection, answer.section()).add(student, answer);
                    count(ofQuestion.computeIfAbsent(answer.section(), _ -> new HashMap<>()), answer.question())
                            .add(student, answer);
                });
    }

    private static Count count(Map<String, Count> counts, String of) {
        return counts.computeIfAbsent(of, _ -> new Count());
    }

    ClassFailures failures(String course) {
        return new ClassFailures(
                course,
                FEWEST_STUDENTS,
                FEWEST_ANSWERS,
                FEWEST_FOR_AN_OPTION,
                outline.chapters().stream()
                        .map(chapter -> new ChapterFailures(
                                chapter.id(),
                                chapter.number(),
                                chapter.title(),
                                count(ofChapter, chapter.id()).counts(),
                                chapter.sections().stream().map(this::section).toList()))
                        .toList());
    }

    private SectionFailures section(Outline.Section section) {
        var counts = count(ofSection, section.id()).counts();
        return new SectionFailures(
                section.id(),
                section.number(),
                section.title(),
                counts,
                counts == null ? List.of() : questions(ofQuestion.getOrDefault(section.id(), Map.of())));
    }

    private static List<QuestionFailures> questions(Map<String, Count> questions) {
        return questions.entrySet().stream()
                .filter(question -> question.getValue().wrong > 0
                        && question.getValue().students.size() >= FEWEST_STUDENTS)
                .map(question -> question(question.getKey(), question.getValue()))
                .sorted(comparingDouble((QuestionFailures question) -> (double) question.wrong() / question.students())
                        .reversed()
                        .thenComparing(QuestionFailures::question))
                .limit(QUESTIONS_SHOWN)
                .toList();
    }

    private static QuestionFailures question(String id, Count count) {
        return new QuestionFailures(
                id,
                count.students.size(),
                count.wrong,
                count.chosen.entrySet().stream()
                        .filter(option -> option.getValue() >= FEWEST_FOR_AN_OPTION)
                        .map(option -> new ChosenOption(option.getKey(), option.getValue()))
                        .sorted(comparing(ChosenOption::students).reversed().thenComparing(ChosenOption::option))
                        .limit(OPTIONS_SHOWN)
                        .toList());
    }
}
