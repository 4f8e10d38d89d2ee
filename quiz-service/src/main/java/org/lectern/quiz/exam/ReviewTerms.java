package org.lectern.quiz.exam;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lectern.quiz.exam.ReviewPolicy.When;

/** The review policy as JSON: for each part "at-once", "after-close" or "never". */
record ReviewTerms(
        @NotNull @Pattern(regexp = WORDS) String score,
        @NotNull @Pattern(regexp = WORDS) String answers,
        @NotNull @Pattern(regexp = WORDS) String key,
        @NotNull @Pattern(regexp = WORDS) String explanation) {

    private static final String WORDS = "at-once|after-close|never";

    static ReviewTerms of(ReviewPolicy policy) {
        return new ReviewTerms(
                policy.score().word(),
                policy.answers().word(),
                policy.key().word(),
                policy.explanation().word());
    }

    ReviewPolicy policy() {
        return new ReviewPolicy(When.of(score), When.of(answers), When.of(key), When.of(explanation));
    }
}
