package org.lectern.progress.note;

import java.util.Locale;

/** What a mark is. A bookmark has no text. */
enum NoteKind {
    NOTE,
    BOOKMARK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoteKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
