package org.lectern.progress.note;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A paragraph of a lesson by what it said when it was marked. The page finds it again in whatever the lesson says by then; see
 * docs/adr/0019-paragraphs-by-what-they-say.md.
 *
 * @param anchor id of the heading above it; null: it stands before the first
 * @param fingerprint of its normalised text
 * @param ordinal its place under that heading, from 0
 * @param excerpt its beginning, normalised
 * @param quote the words in it that are meant; null: the whole
 */
@Embeddable
record Passage(
        @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,63}") String anchor,
        @NotNull @Pattern(regexp = "[0-9a-f]{14}") String fingerprint,
        @NotNull @Min(0) @Max(10_000) Integer ordinal,
        @NotBlank @Size(max = 400) String excerpt,
        @Size(min = 1, max = 400) String quote) {}
