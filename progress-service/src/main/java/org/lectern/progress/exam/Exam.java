package org.lectern.progress.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** What progress keeps of a mock exam: its newest title, and the newest publication and withdrawal it knows, whichever it learned of first. */
@Entity
class Exam {

    private static final long NONE = -1;

    @Id
    private String exam;

    @Column(name = "published_revision")
    private long publishedRevision = NONE;

    private String title;

    @Column(name = "for_groups")
    private boolean forGroups;

    @Column(name = "withdrawn_revision")
    private long withdrawnRevision = NONE;

    protected Exam() {}

    Exam(String exam) {
        this.exam = exam;
    }

    /** Takes the publication over unless a newer one is known. */
    void publish(ExamPublished published) {
        if (published.revision() >= publishedRevision) {
            publishedRevision = published.revision();
            title = published.title();
            forGroups = !published.isForEverybody();
        }
    }

    void withdraw(ExamWithdrawn withdrawn) {
        withdrawnRevision = Math.max(withdrawnRevision, withdrawn.revision());
    }

    boolean isCurrent(ExamPublished published) {
        return published.revision() == publishedRevision && publishedRevision > withdrawnRevision;
    }

    boolean isCurrent(ExamWithdrawn withdrawn) {
        return withdrawn.revision() == withdrawnRevision && withdrawnRevision > publishedRevision;
    }

    String id() {
        return exam;
    }

    boolean isForEverybody() {
        return !forGroups;
    }

    /** Empty when nothing but its withdrawal is known. */
    Optional<String> title() {
        return Optional.ofNullable(title);
    }
}
