package org.lectern.progress.note;

import java.util.Map;
import org.lectern.platform.problem.Conflict;

/** Two devices write one note at once: the later one gets the other's text. */
class NoteChanged extends Conflict {

    NoteChanged(NoteView now) {
        super(
                "note-changed",
                "This note was changed on another device",
                "Nothing was saved and nothing is lost: the note as it is now comes with this answer.",
                Map.of("note", now));
    }
}
