package org.lectern.quiz.exam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The review policy of a group as JSON. */
record GroupReviewTerms(
        @NotBlank @Size(max = 100) String group,
        @NotNull @Valid ReviewTerms review) {

    static GroupReviewTerms of(GroupReview ofGroup) {
        return new GroupReviewTerms(ofGroup.group(), ReviewTerms.of(ofGroup.review()));
    }

    GroupReview policy() {
        return new GroupReview(group.strip(), review.policy());
    }
}
