package org.lectern.quiz.exam;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When a student who has submitted sees which part of the result.
 *
 * @param score points, pass or fail, points per chapter and question
 * @param answers what the student answered
 * @param key which options are right
 * @param explanation the question's explanation, and why each option is right or wrong
 */
public record ReviewPolicy(When score, When answers, When key, When explanation) {

    public enum When {
        AT_ONCE,
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
    public record Shown(boolean score, boolean answers, boolean key, boolean explanation) {

        public static Shown everything() {
            return new Shown(true, true, true, true);
        }
    }

    public boolean waitsForClose() {
        return score == When.AFTER_CLOSE
                || answers == When.AFTER_CLOSE
                || key == When.AFTER_CLOSE
                || explanation == When.AFTER_CLOSE;
    }

    /**
     * Which parts are shown to who has submitted.
     *
     * @param closed when the last attempt at the exam has ended, null if never
     */
    public Shown shownAt(Instant now, Instant closed) {
        boolean isClosed = closed != null && !now.isBefore(closed);
        return new Shown(
                shows(score, isClosed), shows(answers, isClosed), shows(key, isClosed), shows(explanation, isClosed));
    }

    /** When the score is first shown to who submitted then; empty: never. */
    public Optional<Instant> scoreShownFrom(Instant submitted, Instant closed) {
        return switch (score) {
            case AT_ONCE -> Optional.of(submitted);
            case AFTER_CLOSE -> Optional.ofNullable(closed).map(close -> close.isBefore(submitted) ? submitted : close);
            case NEVER -> Optional.empty();
        };
    }

    private static boolean shows(When when, boolean closed) {
        return switch (when) {
            case AT_ONCE -> true;
            case AFTER_CLOSE -> closed;
            case NEVER -> false;
        };
    }
}
