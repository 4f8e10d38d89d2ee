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

    protected Release() {}

    static Release imported(Id id, Outline outline, String actor, Instant now) {
        Release imported = new Release();
        imported.id = id;
        imported.outline = outline;
        imported.importedBy = actor;
        imported.importedAt = now;
        return imported;
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

    Optional<Instant> firstPublishedAt() {
        return Optional.ofNullable(firstPublishedAt);
    }
}
