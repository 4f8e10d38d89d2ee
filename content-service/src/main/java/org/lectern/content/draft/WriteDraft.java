package org.lectern.content.draft;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new text of a file.
 *
 * @param base digest of the file that the text grew from, as it was read; null for a new file
 */
record WriteDraft(
        @NotNull @Size(max = 400_000) String text,
        @Size(max = 64) String base) {}
