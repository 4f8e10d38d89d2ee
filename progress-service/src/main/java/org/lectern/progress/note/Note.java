package org.lectern.progress.note;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A learner's own mark at a paragraph. It stays where it was put; of a note the text may change. */
@Entity
class Note {

    @Embeddable
    record Key(String learner, UUID id) {}

    @EmbeddedId
    private Key key;

    private String course;
    private String section;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    @Embedded
    private Passage passage;

    private String text;
    private long revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected Note() {}

    /** Counts its revisions from now on: a page that still shows one of the same id that was deleted names a revision that comes never again. */
    Note(Key key, String course, String section, NoteKind kind, Passage passage, String text, Instant now) {
        this.key = key;
        this.course = course;
        this.section = section;
        this.kind = kind;
        this.passage = passage;
        this.text = text;
        revision = now.toEpochMilli();
        createdAt = now;
        editedAt = now;
    }

    /** @param readRevision the revision that the writer has seen */
    void write(String newText, long readRevision, Instant now) {
        if (kind != NoteKind.NOTE) {
            throw new BookmarkHasNoText();
        }
        if (text.equals(newText)) {
            // Sent again because its answer was lost, or nothing to do.
            return;
        }
        demand(readRevision);
        text = newText;
        revision++;
        editedAt = now;
    }

    void demand(long readRevision) {
        if (revision != readRevision) {
            throw new NoteChanged(NoteView.of(this));
        }
    }

    UUID id() {
        return key.id();
    }

    String course() {
        return course;
    }

    String section() {
        return section;
    }

    NoteKind kind() {
        return kind;
    }

    Passage passage() {
        return passage;
    }

    String text() {
        return text;
    }

    long revision() {
        return revision;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
