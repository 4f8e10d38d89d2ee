package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.quiz.question.Pool;

/**
 * What an instructor decides about an exam.
 *
 * @param fixed one form that never changes; otherwise forms are drawn
 * @param passMark points needed to pass
 * @param attempts null: as many as one likes
 * @param counts which of several attempts counts
 * @param opensAt null: from publication
 * @param closesAt null: until withdrawn
 * @param groups those whose learners may sit it, as their tokens name them; none: everybody
 */
public record ExamTerms(
        String title,
        Pool pool,
        boolean fixed,
        Blueprint blueprint,
        int minutes,
        int passMark,
        Integer attempts,
        Counts counts,
        Instant opensAt,
        Instant closesAt,
        ReviewPolicy review,
        List<String> groups) {

    public ExamTerms {
        // Terms that were written down before there were these: of several attempts the best, and for everybody.
        counts = counts == null ? Counts.BEST : counts;
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Whether a learner of these groups may see and sit the exam. */
    public boolean admits(Set<String> learners) {
        return groups.isEmpty() || groups.stream().anyMatch(learners::contains);
    }
}
