package org.lectern.quiz.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a student who has submitted sees which part of the result. During the attempt nothing of it is shown.
 *
 * @param score points, pass or fail, points per chapter
 * @param answers what the student answered
 * @param correctness which answers were right, and the points of each question
 * @param key which options are right
 * @param explanation the question's explanation, and why each option is right or wrong
 * @param laterHours what "later" is: so many hours after the student's own submission, or at the close if that comes first
 */
public record ReviewPolicy(When score, When answers, When correctness, When key, When explanation, int laterHours) {

    static final int A_DAY = 24;

    static final ReviewPolicy EVERYTHING_AT_ONCE =
            new ReviewPolicy(When.AT_ONCE, When.AT_ONCE, When.AT_ONCE, When.AT_ONCE, When.AT_ONCE, A_DAY);

    public enum When {
        AT_ONCE,
        LATER,
        AFTER_CLOSE,
        NEVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static When of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Which parts are shown now. */
    public record Shown(boolean score, boolean answers, boolean correctness, boolean key, boolean explanation) {

        public static Shown everything() {
            return new Shown(true, true, true, true, true);
        }
    }

    public ReviewPolicy {
        // Policies that were written down before there was this part showed it with the score, and knew no "later".
        correctness = correctness == null ? score : correctness;
        laterHours = laterHours == 0 ? A_DAY : laterHours;
    }

    boolean waitsForClose() {
        return score == When.AFTER_CLOSE
                || answers == When.AFTER_CLOSE
                || correctness == When.AFTER_CLOSE
                || key == When.AFTER_CLOSE
                || explanation == When.AFTER_CLOSE;
    }

    /**
     * Which parts are shown to who submitted then.
     *
     * @param closed when the last attempt at the exam has ended, null if never
     */
    public Shown shownAt(Instant now, Instant submitted, Instant closed) {
        return new Shown(
                isShown(score, now, submitted, closed),
                isShown(answers, now, submitted, closed),
                isShown(correctness, now, submitted, closed),
                isShown(key, now, submitted, closed),
                isShown(explanation, now, submitted, closed));
    }

    /** When the score is first shown to who submitted then; empty: never. */
    public Optional<Instant> scoreShownFrom(Instant submitted, Instant closed) {
        return shownFrom(score, submitted, closed);
    }

    /** When both the score and what was right and wrong are shown to who submitted then; empty: never. */
    public Optional<Instant> marksShownFrom(Instant submitted, Instant closed) {
        return shownFrom(correctness, submitted, closed)
                .flatMap(marks -> scoreShownFrom(submitted, closed).map(score -> marks.isAfter(score) ? marks : score));
    }

    /** When the next part that is hidden now is shown to who submitted then; empty: nothing more is. */
    public Optional<Instant> moreShownFrom(Instant now, Instant submitted, Instant closed) {
        return Stream.of(score, answers, correctness, key, explanation)
                .flatMap(when -> shownFrom(when, submitted, closed).stream())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    private boolean isShown(When when, Instant now, Instant submitted, Instant closed) {
        return shownFrom(when, submitted, closed)
                .filter(from -> !now.isBefore(from))
                .isPresent();
    }

    private Optional<Instant> shownFrom(When when, Instant submitted, Instant closed) {
        Instant afterClose = closed == null || closed.isAfter(submitted) ? closed : submitted;
        return switch (when) {
            case AT_ONCE -> Optional.of(submitted);
            case LATER -> {
                Instant later = submitted.plus(Duration.ofHours(laterHours));
                yield Optional.of(afterClose == null || afterClose.isAfter(later) ? later : afterClose);
            }
            case AFTER_CLOSE -> Optional.ofNullable(afterClose);
            case NEVER -> Optional.empty();
        };
    }
}
