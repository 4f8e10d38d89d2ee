package org.lectern.progress.lesson;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A learner has read a lesson. It is kept while a release drops the section. */
@Entity
class Completion {

    @Embeddable
    record Key(String learner, String course, String section) {}

    @EmbeddedId
    private Key key;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Completion() {}

    Completion(Key key, Instant completedAt) {
        this.key = key;
        this.completedAt = completedAt;
    }

    String section() {
        return key.section();
    }

    Instant completedAt() {
        return completedAt;
    }
}
