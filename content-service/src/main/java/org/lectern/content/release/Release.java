package org.lectern.content.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lectern.content.course.Outline;

/** One imported package of a course, told from others by the hash over its files. */
@Entity
class Release {

    @Embeddable
    record Id(String course, String hash) {}

    @EmbeddedId
    private Id id;

    @JdbcTypeCode(SqlTypes.JSON)
    private Outline outline;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    private String note;

    @Column(name = "idempotency_key")
    @SuppressWarnings("UnusedVariable") // looked for by queries
    private String idempotencyKey;

    protected Release() {}

    static Release kept(Id id, Outline outline, String actor, Instant now, String note, String idempotencyKey) {
        Release kept = new Release();
        kept.id = id;
        kept.outline = outline;
        kept.importedBy = actor;
        kept.importedAt = now;
        kept.note = note;
        kept.idempotencyKey = idempotencyKey;
        return kept;
    }

    /** Staff have come back to these files: the newest release once more, with what they say of it now. */
    void keptAgain(String actor, Instant now, String note, String idempotencyKey) {
        importedBy = actor;
        importedAt = now;
        this.note = note;
        this.idempotencyKey = idempotencyKey;
    }

    void published(Instant now) {
        if (firstPublishedAt == null) {
            firstPublishedAt = now;
        }
    }

    String hash() {
        return id.hash();
    }

    Outline outline() {
        return outline;
    }

    String importedBy() {
        return importedBy;
    }

    Instant importedAt() {
        return importedAt;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<Instant> firstPublishedAt() {
        return Optional.ofNullable(firstPublishedAt);
    }
}
