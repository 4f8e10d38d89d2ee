package org.lectern.progress.note;

import java.time.Instant;
import java.util.UUID;

/**
 * A note or bookmark as its learner sees it.
 *
 * @param section its id; the present release may lack it
 * @param text empty for a bookmark
 * @param revision what an edit names as read
 */
record NoteView(
        UUID id,
        String course,
        String section,
        String kind,
        Passage passage,
        String text,
        long revision,
        Instant createdAt,
        Instant editedAt) {

    static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.course(),
                note.section(),
                note.kind().word(),
                note.passage(),
                note.text(),
                note.revision(),
                note.createdAt(),
                note.editedAt());
    }
}
