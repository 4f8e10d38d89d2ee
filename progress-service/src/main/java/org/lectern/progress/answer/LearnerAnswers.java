package org.lectern.progress.answer;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.progress.answer.Answer.Origin;
import org.lectern.progress.attempt.AttemptHistory;
import org.lectern.progress.attempt.GradedAnswer;
import org.lectern.progress.practice.PracticeRecord;
import org.lectern.progress.practice.PractisedAnswer;

/** What the folds of a learner's knowledge are made of: the stored facts, nothing else. */
@ApplicationScoped
public class LearnerAnswers {

    @Inject
    PracticeRecord practice;

    @Inject
    AttemptHistory attempts;

    /** Every answer in a course, in the order of {@link Answer#inOrder}. */
    public List<Answer> of(String learner, String course) {
        return of(List.of(learner), course).get(learner);
    }

    /** The same for each of these learners, by two queries whatever their number. */
    public Map<String, List<Answer>> of(Collection<String> learners, String course) {
        var practised = practice.answers(learners, course);
        var graded = attempts.answers(learners, course);
        return learners.stream()
                .collect(toMap(
                        learner -> learner,
                        learner -> inOrder(
                                practised.getOrDefault(learner, List.of()), graded.getOrDefault(learner, List.of()))));
    }

    /** How many facts the answers of each are made from: facts are never taken back, so as long as it is the same, so are the answers. */
    public Map<String, Integer> facts(Collection<String> learners, String course) {
        var practised = practice.counts(learners, course);
        var results = attempts.resultCounts(learners, course);
        return learners.stream()
                .collect(toMap(
                        learner -> learner,
                        learner -> practised.getOrDefault(learner, 0) + results.getOrDefault(learner, 0)));
    }

    private static List<Answer> inOrder(List<PractisedAnswer> practised, List<GradedAnswer> graded) {
        return Answer.inOrder(Stream.concat(
                        practised.stream().map(LearnerAnswers::answer),
                        graded.stream().map(LearnerAnswers::answer))
                .toList());
    }

    private static Answer answer(PractisedAnswer it) {
        return new Answer(
                it.event(),
                1,
                Origin.PRACTICE,
                it.session(),
                true,
                it.section(),
                it.objective(),
                it.question(),
                it.difficulty(),
                it.right(),
                it.sure(),
                it.at());
    }

    private static Answer answer(GradedAnswer it) {
        return new Answer(
                it.event(),
                it.position(),
                Origin.EXAM,
                it.attempt(),
                it.firstSitting(),
                it.section(),
                it.objective(),
                it.question(),
                it.difficulty(),
                it.right(),
                true,
                it.at());
    }
}
