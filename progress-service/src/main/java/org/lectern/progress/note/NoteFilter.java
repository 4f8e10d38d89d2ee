package org.lectern.progress.note;

import java.util.Optional;

/**
 * Which of a learner's notes are meant; what is empty does not narrow.
 *
 * @param words somewhere in the text or in the paragraph's beginning, whatever their case
 */
record NoteFilter(Optional<String> course, Optional<String> section, Optional<NoteKind> kind, Optional<String> words) {}
