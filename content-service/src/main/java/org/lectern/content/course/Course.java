package org.lectern.content.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course and the release that readers get of it. Its outline is that release's; before the first one, the first package's. */
@Entity
class Course {

    /** More publications than a restored database lacks of one course. */
    private static final long LOST_AT_MOST = 1000;

    @Id
    private String course;

    private long revision;

    @Column(name = "release_hash")
    private String releaseHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private Outline outline;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Course() {}

    static Course brought(String course, Outline outline) {
        Course brought = new Course();
        brought.course = course;
        brought.outline = outline;
        return brought;
    }

    /** Makes that release the current one. False when it is already. */
    boolean publish(String hash, Outline outline, Instant now) {
        if (isOffered() && releaseHash.equals(hash)) {
            return false;
        }
        revision++;
        releaseHash = hash;
        this.outline = outline;
        publishedAt = now;
        withdrawnAt = null;
        return true;
    }

    /** Takes the course away from readers. False when it was not offered. */
    boolean withdraw(Instant now) {
        if (!isOffered()) {
            return false;
        }
        revision++;
        withdrawnAt = now;
        return true;
    }

    /** Passes over the numbers under which a state was told that this database knows nothing of any more. */
    void renumber() {
        revision += LOST_AT_MOST;
    }

    boolean isOffered() {
        return releaseHash != null && withdrawnAt == null;
    }

    boolean namesAsStaff(String username) {
        return outline.staff() == null || outline.staff().contains(username);
    }

    CurrentRelease current() {
        return new CurrentRelease(course, revision, releaseHash, publishedAt, Optional.ofNullable(withdrawnAt));
    }

    String course() {
        return course;
    }

    Outline outline() {
        return outline;
    }
}
