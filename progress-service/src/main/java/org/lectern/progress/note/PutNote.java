package org.lectern.progress.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * To put a note or a bookmark at a paragraph.
 *
 * @param section its id or its present number
 * @param kind note or bookmark
 * @param text of a note; null for a bookmark
 */
record PutNote(
        @NotBlank @Size(max = 64) String course,
        @NotBlank @Size(max = 64) String section,
        @NotNull @Pattern(regexp = KINDS) String kind,
        @NotNull @Valid Passage passage,
        @Size(max = LONGEST) String text) {

    static final String KINDS = "note|bookmark";
    static final int LONGEST = 4000;
}
