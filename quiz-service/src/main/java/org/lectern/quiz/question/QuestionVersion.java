package org.lectern.quiz.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a question. It never changes: attempts keep the versions they were drawn from. */
@Entity
@Immutable
@Table(name = "question_version")
@SuppressWarnings("UnusedVariable") // read by queries
class QuestionVersion {

    @Embeddable
    record Id(String course, String question, int version) {}

    @EmbeddedId
    private Id id;

    private String digest;

    private String type;

    private String section;

    private String objective;

    private short difficulty;

    private String bloom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    private String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private String source;

    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    protected QuestionVersion() {}

    static QuestionVersion of(String course, int number, BankedQuestion banked, Instant now) {
        return of(course, number, banked, null, now);
    }

    /** @param author null: it came in a package */
    static QuestionVersion of(String course, int number, BankedQuestion banked, String author, Instant now) {
        QuestionVersion version = new QuestionVersion();
        version.id = new Id(course, banked.id(), number);
        version.digest = banked.digest();
        version.type = banked.asks().type();
        version.section = banked.section();
        version.objective = banked.objective();
        version.difficulty = (short) banked.difficulty();
        version.bloom = banked.bloom();
        version.tags = banked.tags();
        version.body = QuestionJson.write(banked.asks());
        version.source = banked.source() == null ? null : QuestionJson.write(banked.source());
        version.author = author;
        version.createdAt = now;
        return version;
    }

    Id id() {
        return id;
    }

    String section() {
        return section;
    }

    String digest() {
        return digest;
    }

    String type() {
        return type;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** As its author wrote it; empty for a version from before that was kept. */
    Optional<AuthoredQuestion> source() {
        return Optional.ofNullable(source).map(QuestionJson::readSource);
    }

    /** Whether it is that to the letter: what proves it counts too, though it is not asked. */
    boolean says(BankedQuestion banked) {
        return digest.equals(banked.digest())
                && (source == null || banked.source() == null || banked.source().equals(source().orElseThrow()));
    }

    Question asks() {
        return QuestionJson.readQuestion(body);
    }
}
