package org.lectern.course.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mock exam as a file of the course describes it.
 *
 * @param fixed one form for ever, or drawn anew
 * @param shuffle what stands in an order of its own on each student's paper
 * @param passMark points
 * @param attempts empty: without limit
 * @param counts which of several attempts counts
 * @param opensAt empty: from publication
 * @param closesAt empty: until withdrawn
 * @param groups those whose learners may sit it; none: everybody
 * @param review empty: everything is shown at once
 * @param reviewOfGroups what is shown to the learners of some groups instead; of several that fit, the first
 */
public record Exam(
        Place at,
        String id,
        String title,
        Question.Pool pool,
        boolean fixed,
        Shuffle shuffle,
        List<Line> blueprint,
        int minutes,
        int passMark,
        Optional<Integer> attempts,
        Counts counts,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        List<String> groups,
        Optional<Review> review,
        List<GroupReview> reviewOfGroups) {

    public enum Shuffle {
        ALL,
        QUESTIONS,
        OPTIONS,
        NOTHING
    }

    public enum Counts {
        BEST,
        LAST,
        FIRST
    }

    /** Difficulty 1 and 2, 3, 4 and 5. */
    public enum Difficulty {
        EASY,
        MEDIUM,
        HARD
    }

    /** When a student who has submitted sees a part of the result. */
    public enum When {
        AT_ONCE,
        LATER,
        AFTER_CLOSE,
        NEVER
    }

    /**
     * So many items of a section or of a chapter, or one question, named by its id.
     *
     * @param difficulty of those alone; empty: of any
     */
    public record Line(
            Place at,
            Optional<String> section,
            Optional<String> chapter,
            Optional<String> question,
            Optional<Difficulty> difficulty,
            int items) {}

    /** @param laterHours how many hours after the own submission "later" is */
    public record Review(When score, When answers, When correctness, When key, When explanation, int laterHours) {

        static final int A_DAY = 24;

        static final Review NOTHING = new Review(When.NEVER, When.NEVER, When.NEVER, When.NEVER, When.NEVER, A_DAY);

        boolean waitsForClose() {
            return List.of(score, answers, correctness, key, explanation).contains(When.AFTER_CLOSE);
        }
    }

    public record GroupReview(Place at, String group, Place reviewAt, Review review) {}

    public int items() {
        return blueprint.stream().mapToInt(Line::items).sum();
    }
}
