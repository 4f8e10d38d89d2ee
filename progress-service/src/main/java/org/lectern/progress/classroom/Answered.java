package org.lectern.progress.classroom;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.course.Outline;
import org.lectern.progress.mastery.Masteries;
import org.lectern.progress.mastery.SectionLevelNow;
import org.lectern.progress.readiness.Chance;
import org.lectern.progress.readiness.Chances;

/**
 * What a student's answers say: a pure function of them, of the outline and of the time.
 *
 * @param count of the answers
 * @param levels by section; one without an answer is missing
 * @param chance empty: too few answers for a number
 * @param sections that have an answer, in the course's order
 */
record Answered(
        int count,
        Optional<Instant> lastAt,
        Map<String, SectionLevelNow> levels,
        Optional<Chance> chance,
        List<StudentFacts.Practised> sections) {

    Answered {
        levels = Map.copyOf(levels);
        sections = List.copyOf(sections);
    }

    /** @param answers in the order of all folds */
    static Answered of(Outline outline, List<Answer> answers, Instant now) {
        var levels = Masteries.of(answers, now);
        return new Answered(
                answers.size(),
                answers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(answers.getLast().at()),
                levels,
                Chances.of(outline, answers, now),
                practised(outline, answers, levels));
    }

    private static List<StudentFacts.Practised> practised(
            Outline outline, List<Answer> answers, Map<String, SectionLevelNow> levels) {
        var bySection = answers.stream().collect(groupingBy(Answer::section));
        return outline.sections()
                .filter(section -> bySection.containsKey(section.id()))
                .map(section -> new StudentFacts.Practised(
                        section.number(),
                        section.title(),
                        bySection.get(section.id()).size(),
                        bySection.get(section.id()).getLast().at(),
                        levels.get(section.id()).level()))
                .toList();
    }
}
