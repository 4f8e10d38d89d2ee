package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.quiz.question.Pool;

/**
 * What an instructor decides about an exam.
 *
 * @param fixed one form that never changes; otherwise forms are drawn
 * @param shuffle what stands in an order of its own on each paper
 * @param passMark points needed to pass
 * @param attempts null: as many as one likes
 * @param counts which of several attempts counts
 * @param opensAt null: from publication
 * @param closesAt null: until withdrawn
 * @param review for all who are in none of the groups that have a rule of their own
 * @param reviewOfGroups the rules of groups, in the order in which they are asked
 * @param groups those whose learners may sit it, as their tokens name them; none: everybody
 */
public record ExamTerms(
        String title,
        Pool pool,
        boolean fixed,
        Shuffling shuffle,
        Blueprint blueprint,
        int minutes,
        int passMark,
        Integer attempts,
        Counts counts,
        Instant opensAt,
        Instant closesAt,
        ReviewPolicy review,
        List<GroupReview> reviewOfGroups,
        List<String> groups) {

    public ExamTerms {
        // Terms that were written down before there were these: of several attempts the best, everything shuffled, and
        // for everybody.
        counts = counts == null ? Counts.BEST : counts;
        shuffle = shuffle == null ? Shuffling.ALL : shuffle;
        reviewOfGroups = reviewOfGroups == null ? List.of() : List.copyOf(reviewOfGroups);
        Set<String> ruled = new HashSet<>();
        for (GroupReview ofGroup : reviewOfGroups) {
            if (!ruled.add(ofGroup.group())) {
                throw new IllegalArgumentException("group " + ofGroup.group() + " has two reviews");
            }
        }
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Whether a learner of these groups may see and sit the exam. */
    public boolean admits(Collection<String> learners) {
        return groups.isEmpty() || groups.stream().anyMatch(learners::contains);
    }

    /** Whose rule a learner's review follows: that of the first of the groups with a rule that the learner is in; empty: the one for all. */
    public Optional<String> reviewGroup(Collection<String> learners) {
        return reviewOfGroups.stream()
                .map(GroupReview::group)
                .filter(learners::contains)
                .findFirst();
    }

    /** @param group null: of those in none of the groups that have a rule */
    public ReviewPolicy reviewOf(String group) {
        return reviewOfGroups.stream()
                .filter(ofGroup -> ofGroup.group().equals(group))
                .map(GroupReview::review)
                .findFirst()
                .orElse(review);
    }

    /** Whether somebody is shown something only after the close. */
    public boolean reviewWaitsForClose() {
        return Stream.concat(Stream.of(review), reviewOfGroups.stream().map(GroupReview::review))
                .anyMatch(ReviewPolicy::waitsForClose);
    }
}
