package org.lectern.quiz.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One imported package, told from others by the hash over its files. */
@Entity
@Table(name = "package")
class CoursePackage {

    @Embeddable
    record Id(String course, String hash) {}

    @EmbeddedId
    private Id id;

    @JdbcTypeCode(SqlTypes.JSON)
    private String body;

    private int questions;

    private int exams;

    @Column(name = "staged_by")
    private String stagedBy;

    @Column(name = "staged_at")
    private Instant stagedAt;

    @Column(name = "activated_at")
    private Instant activatedAt;

    /** Loaded with the package: packages are read one by one, and seldom. */
    private byte[] files;

    protected CoursePackage() {}

    /** @param files this service's part as it came, zipped */
    static CoursePackage stage(Id id, StagedPackage staged, byte[] files, String actor, Instant now) {
        CoursePackage stagedPackage = new CoursePackage();
        stagedPackage.id = id;
        stagedPackage.body = QuestionJson.write(staged);
        stagedPackage.questions = staged.questions().size();
        stagedPackage.exams = staged.exams().size();
        stagedPackage.files = files.clone();
        stagedPackage.stagedBy = actor;
        stagedPackage.stagedAt = now;
        return stagedPackage;
    }

    /** For a package from before files were kept: the same files were sent again. */
    void remember(byte[] sent) {
        files = sent.clone();
    }

    Optional<byte[]> files() {
        return Optional.ofNullable(files).map(byte[]::clone);
    }

    /** The package activated last is the bank. */
    void activate(Instant now) {
        activatedAt = now;
    }

    StagedPackage content() {
        return QuestionJson.readPackage(body);
    }

    Id id() {
        return id;
    }

    int questions() {
        return questions;
    }

    int exams() {
        return exams;
    }

    String stagedBy() {
        return stagedBy;
    }

    Instant stagedAt() {
        return stagedAt;
    }

    boolean isActivated() {
        return activatedAt != null;
    }
}
