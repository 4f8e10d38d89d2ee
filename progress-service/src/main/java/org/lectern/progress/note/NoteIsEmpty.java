package org.lectern.progress.note;

import org.lectern.platform.problem.Invalid;

class NoteIsEmpty extends Invalid {

    NoteIsEmpty() {
        super("note-is-empty", "A note has a text", "Write something, or put a bookmark instead.");
    }
}
