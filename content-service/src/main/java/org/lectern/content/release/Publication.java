package org.lectern.content.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lectern.content.course.CurrentRelease;

/** That a release became the current one, and by whose request. */
@Entity
@Immutable
class Publication {

    @Embeddable
    record Id(String course, long revision) {}

    @EmbeddedId
    private Id id;

    private String hash;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    protected Publication() {}

    static Publication of(CurrentRelease current, String actor, String idempotencyKey) {
        Publication publication = new Publication();
        publication.id = new Id(current.course(), current.revision());
        publication.hash = current.hash();
        publication.publishedBy = actor;
        publication.publishedAt = current.publishedAt();
        publication.idempotencyKey = idempotencyKey;
        return publication;
    }

    boolean isOf(String hash) {
        return this.hash.equals(hash);
    }

    PublicationView view() {
        return new PublicationView(id.course(), hash, id.revision(), publishedAt);
    }
}
