package org.lectern.quiz.report;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a learner reports: a question of a practice session or of an attempt's review, one of the two.
 *
 * @param position of the question in it
 */
record WriteReport(
        UUID session,
        UUID attempt,
        @Min(1) int position,

        @NotNull @Pattern(regexp = "wrong-key|unclear|typo|outdated|other")
        String kind,

        @Size(max = 2_000) String text) {}
