package org.lectern.progress.note;

import org.lectern.platform.problem.NotFound;

class NoteNotFound extends NotFound {

    NoteNotFound() {
        super("note-not-found", "There is no such note", "It was deleted, or it never was yours.");
    }
}
