package org.lectern.progress.note;

import org.lectern.platform.problem.Conflict;

class NotesFull extends Conflict {

    NotesFull(long most) {
        super(
                "notes-full",
                "There is no room for another note",
                "A course keeps %d notes and bookmarks of yours. Delete some that you no longer need.".formatted(most));
    }
}
