package org.lectern.progress.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * To remember where the learner is.
 *
 * @param section its id or its present number
 * @param anchor null: at the section's beginning
 */
record KeepPlace(
        @NotBlank String section,
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,63}") String anchor) {}
