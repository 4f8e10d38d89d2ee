package org.lectern.progress.readiness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.progress.answer.Answer;
import org.lectern.progress.memory.Fsrs;
import org.lectern.progress.memory.Memory;

/**
 * What a learner's answers weigh for and against knowing a chapter, in answers.
 *
 * <p>A question that was answered more than once weighs less than as many different ones: each answer half of what the next one to the same question
 * weighs. Right on a hard question weighs more than right on an easy one, and wrong the other way round: from 0.8 to 1.2 over the five difficulties. A
 * right answer fades as memory does, along the forgetting curve of FSRS; a wrong one does not fade. So one more right answer only ever adds to
 * {@code right}, and at most takes from {@code wrong}.
 *
 * @param right weight of the right answers
 * @param wrong weight of the wrong answers
 * @param answers how many there are
 */
record Evidence(double right, double wrong, int answers) {

    static final Evidence NONE = new Evidence(0, 0, 0);

    /** A question answered right in a course that explains every option: between FSRS' first stabilities of "good" (2.3 days) and "easy" (8.3), reviewed. */
    private static final Memory ANSWERED = new Memory(10, 5);

    static Map<String, Evidence> bySection(Collection<Answer> answers, Instant now) {
        var counting = Answer.inOrder(answers.stream()
                .filter(answer -> answer.unseen() && !answer.at().isAfter(now))
                .toList());
        return counting.stream().collect(groupingBy(Answer::section)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, section -> of(section.getValue(), now)));
    }

    private static Evidence of(List<Answer> ofSection, Instant now) {
        return ofSection.stream().collect(groupingBy(Answer::question)).values().stream()
                .map(answers -> ofQuestion(answers, now))
                .reduce(NONE, Evidence::plus);
    }

    /** @param answers to one question, oldest first */
    private static Evidence ofQuestion(List<Answer> answers, Instant now) {
        // One difficulty for all its answers: the versions of a question may differ in it.
        int difficulty = answers.stream().mapToInt(Answer::difficulty).max().orElseThrow();
        double weight = 1;
        double right = 0;
        double wrong = 0;
        for (var answer : answers.reversed()) {
            if (answer.right()) {
                right += weight * (0.7 + 0.1 * difficulty) * kept(answer, now);
            } else {
                wrong += weight * (1.3 - 0.1 * difficulty);
            }
            weight /= 2;
        }
        return new Evidence(right, wrong, answers.size());
    }

    private static double kept(Answer answer, Instant now) {
        return Fsrs.retrievability(ANSWERED, Duration.between(answer.at(), now).toHours() / 24.0);
    }

    Evidence plus(Evidence other) {
        return new Evidence(right + other.right, wrong + other.wrong, answers + other.answers);
    }
}
