package org.lectern.progress.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The place after a note in the list, as a word that a caller sends back. */
record NoteCursor(Instant createdAt, UUID id) {

    static final String PATTERN = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static NoteCursor after(NoteView note) {
        return new NoteCursor(note.createdAt(), note.id());
    }

    /** @param word of that pattern */
    static NoteCursor parse(String word) {
        int bar = word.indexOf('_');
        return new NoteCursor(
                Instant.EPOCH.plus(Long.parseLong(word.substring(0, bar)), ChronoUnit.MICROS),
                UUID.fromString(word.substring(bar + 1)));
    }

    String word() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "_" + id;
    }
}
