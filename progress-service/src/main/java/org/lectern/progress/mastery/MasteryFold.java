package org.lectern.progress.mastery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.lectern.progress.answer.Answer;

/** A learner's mastery as a pure function of the answers: their order of arrival and their repetition change nothing. */
final class MasteryFold {

    /** A sitting that asks of so many sections is a mixed test. */
    private static final int MIXED = 3;

    private MasteryFold() {}

    /** By the section's id; sections that the present release lacks too. */
    static SortedMap<String, SectionMastery> of(Collection<Answer> answers) {
        var ordered = Answer.inOrder(answers);
        var mixed = mixedTests(ordered);
        var sections = new TreeMap<String, SectionMastery>();
        for (var answer : ordered) {
            var known = sections.getOrDefault(answer.section(), SectionMastery.NONE);
            sections.put(answer.section(), known.with(answer, mixed.contains(answer.sitting())));
        }
        return sections;
    }

    private static Set<UUID> mixedTests(List<Answer> answers) {
        return answers.stream()
                .collect(groupingBy(Answer::sitting, mapping(Answer::section, toSet())))
                .entrySet()
                .stream()
                .filter(sitting -> sitting.getValue().size() >= MIXED)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
