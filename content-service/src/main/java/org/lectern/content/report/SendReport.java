package org.lectern.content.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * To report a problem with a paragraph.
 *
 * @param section its id or its present number
 * @param kind what is wrong with it
 * @param text what the reader says of it
 */
record SendReport(
        @NotBlank @Size(max = 64) String section,
        @NotNull @Valid Passage passage,

        @NotNull @Pattern(regexp = "wrong|unclear|code|typo|other")
        String kind,

        @NotBlank @Size(max = 2000) String text) {}
