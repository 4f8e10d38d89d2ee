package org.lectern.progress.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** "I know this", or taking it back. */
record MarkKnown(@NotBlank String course, @NotNull Boolean known) {}
