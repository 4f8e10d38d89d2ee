package org.lectern.progress.answer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One answer of a learner that the learner may know the outcome of.
 *
 * @param event that told it
 * @param position within that event, from 1
 * @param sitting the practice session or the attempt
 * @param unseen whether it says what the learner knew unprepared: in study mode always, in an exam only at the first sitting of its form
 * @param objective null: the question has none
 * @param difficulty from 1 to 5
 * @param right whether it earned every point
 * @param sure as the learner said before the key was shown; true in an exam, which does not ask
 * @param at when it was given, for an exam when it was submitted
 */
public record Answer(
        UUID event,
        int position,
        Origin origin,
        UUID sitting,
        boolean unseen,
        String section,
        String objective,
        String question,
        int difficulty,
        boolean right,
        boolean sure,
        Instant at) {

    public enum Origin {
        PRACTICE,
        EXAM
    }

    /** The one order of all folds. No two answers have the same place in it. */
    private static final Comparator<Answer> ORDER = comparing(Answer::at)
            .thenComparing(answer -> answer.event().toString())
            .thenComparing(Answer::position);

    /** Each answer once, by its time: whatever order and however often they came in. */
    public static List<Answer> inOrder(Collection<Answer> answers) {
        return answers.stream().collect(collectingAndThen(toCollection(() -> new TreeSet<>(ORDER)), List::copyOf));
    }
}
