package org.lectern.content.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A course that does not exist yet.
 *
 * @param course its name in addresses, for ever
 */
record StartCourse(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,63}")
        String course,

        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 300) String summary,
        @NotNull @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String language,
        @NotBlank @Size(max = 60) String licence) {}
