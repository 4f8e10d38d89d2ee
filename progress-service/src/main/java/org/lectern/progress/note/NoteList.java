package org.lectern.progress.note;

import java.util.List;

/**
 * A page of notes, newest first.
 *
 * @param cursor asks for the next page; null: this is the last
 */
record NoteList(List<NoteView> notes, String cursor) {}
