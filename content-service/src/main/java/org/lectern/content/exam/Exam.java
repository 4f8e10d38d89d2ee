package org.lectern.content.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What content keeps of an exam that quiz publishes: a projection, moved on by newer revisions only. */
@Entity
@SuppressWarnings("UnusedVariable") // course and time of publication are what queries look for
class Exam {

    @Id
    private String exam;

    private String course;

    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private ExamView view;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Exam() {}

    static Exam unseen(String exam) {
        Exam unseen = new Exam();
        unseen.exam = exam;
        unseen.revision = -1;
        return unseen;
    }

    void publish(ExamPublished published) {
        if (published.revision() > revision) {
            course = published.course();
            revision = published.revision();
            view = published.isForEverybody() ? ExamView.of(published) : null;
            publishedAt = published.isForEverybody() ? published.publishedAt() : null;
        }
    }

    void withdraw(ExamWithdrawn withdrawn) {
        if (withdrawn.revision() > revision) {
            course = withdrawn.course();
            revision = withdrawn.revision();
            view = null;
            publishedAt = null;
        }
    }

    ExamView view() {
        return view;
    }
}
