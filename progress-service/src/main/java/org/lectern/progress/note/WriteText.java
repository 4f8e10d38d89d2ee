package org.lectern.progress.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new text of a note. */
record WriteText(@NotBlank @Size(max = PutNote.LONGEST) String text) {}
