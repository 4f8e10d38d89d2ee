package org.lectern.progress.note;

import org.lectern.platform.problem.Invalid;

class BookmarkHasNoText extends Invalid {

    BookmarkHasNoText() {
        super("bookmark-has-no-text", "A bookmark has no text", "Put a note at the paragraph instead.");
    }
}
