package org.lectern.quiz.exam;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lectern.quiz.exam.ReviewPolicy.When;

/**
 * The review policy as JSON: for each part "at-once", "later", "after-close" or "never".
 *
 * @param correctness left out: with the score
 * @param laterHours hours after the own submission; left out: a day
 */
record ReviewTerms(
        @NotNull @Pattern(regexp = WORDS) String score,
        @NotNull @Pattern(regexp = WORDS) String answers,
        @Pattern(regexp = WORDS) String correctness,
        @NotNull @Pattern(regexp = WORDS) String key,
        @NotNull @Pattern(regexp = WORDS) String explanation,
        @Min(1) @Max(8_760) Integer laterHours) {

    private static final String WORDS = "at-once|later|after-close|never";

    static ReviewTerms of(ReviewPolicy policy) {
        return new ReviewTerms(
                policy.score().word(),
                policy.answers().word(),
                policy.correctness().word(),
                policy.key().word(),
                policy.explanation().word(),
                policy.laterHours());
    }

    ReviewPolicy policy() {
        return new ReviewPolicy(
                When.of(score),
                When.of(answers),
                correctness == null ? null : When.of(correctness),
                When.of(key),
                When.of(explanation),
                laterHours == null ? ReviewPolicy.A_DAY : laterHours);
    }
}
