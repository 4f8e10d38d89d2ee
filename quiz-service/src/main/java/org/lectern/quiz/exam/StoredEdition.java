package org.lectern.quiz.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An edition as it lies in the database; never changed. */
@Entity
@Immutable
@Table(name = "edition")
class StoredEdition {

    @Embeddable
    record Id(String exam, int number) {}

    @EmbeddedId
    private Id id;

    private String course;

    @JdbcTypeCode(SqlTypes.JSON)
    private ExamTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExamChapter> chapters;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected StoredEdition() {}

    static StoredEdition of(Edition edition) {
        StoredEdition stored = new StoredEdition();
        stored.id = new Id(edition.exam(), edition.number());
        stored.course = edition.course();
        stored.terms = edition.terms();
        stored.chapters = edition.chapters();
        stored.publishedAt = edition.publishedAt();
        return stored;
    }

    Edition edition() {
        return new Edition(id.exam(), id.number(), course, terms, chapters, publishedAt);
    }
}
