package org.lectern.content.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param note what is new, for the other staff */
record CollectDrafts(@NotBlank @Size(max = 500) String note) {}
