package org.lectern.progress.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A learner says to have solved a lab. It is kept while a release drops the lab. */
@Entity
class Solution {

    @Embeddable
    record Key(String learner, String course, String lab) {}

    @EmbeddedId
    private Key key;

    @Column(name = "solved_at")
    private Instant solvedAt;

    protected Solution() {}

    Solution(Key key, Instant solvedAt) {
        this.key = key;
        this.solvedAt = solvedAt;
    }

    String lab() {
        return key.lab();
    }

    Instant solvedAt() {
        return solvedAt;
    }
}
