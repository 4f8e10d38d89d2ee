package org.lectern.content.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lectern.platform.security.CurrentUser;

/** A file of a course that staff are changing, seen by nobody else yet. */
@Entity
class Draft {

    @Embeddable
    record Id(String course, String file) {}

    @EmbeddedId
    private Id id;

    /** Null for the outline. */
    private String section;

    private String text;

    private String base;

    private long revision;

    @Column(name = "edited_by")
    private String editedBy;

    private String editor;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected Draft() {}

    /** Counts its revisions from now on: a page that still shows the draft before this one names a revision that comes never again. */
    static Draft begun(String course, Target target, Instant now) {
        Draft draft = new Draft();
        draft.id = new Id(course, target.file());
        draft.section = target.section();
        draft.revision = now.toEpochMilli();
        return draft;
    }

    /** @param base digest of the file that this text grew from; null for a new file */
    void write(String text, String base, CurrentUser user, Instant now) {
        this.text = text;
        this.base = base;
        revision++;
        editedBy = user.sub();
        editor = user.name();
        editedAt = now;
    }

    /** Whether the file was changed by somebody else after this draft began. */
    boolean isOutdated(Optional<String> digestNow) {
        return !Objects.equals(base, digestNow.orElse(null));
    }

    String file() {
        return id.file();
    }

    /** The id of the section that it was begun for; null for the outline. */
    String section() {
        return section;
    }

    String text() {
        return text;
    }

    String base() {
        return base;
    }

    long revision() {
        return revision;
    }

    String editor() {
        return editor;
    }

    Instant editedAt() {
        return editedAt;
    }
}
