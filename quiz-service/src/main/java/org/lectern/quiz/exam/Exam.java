package org.lectern.quiz.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lectern.quiz.question.Pool;

/** A mock exam: a draft that staff edit, then published, then withdrawn. Every publication is an edition with forms of its own. */
@Entity
class Exam {

    enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PORTAL = "portal";
    private static final String PACKAGE = "package";

    @Id
    private String exam;

    private String course;

    private String title;

    private String pool;

    private String form;

    private String shuffle;

    @JdbcTypeCode(SqlTypes.JSON)
    private Blueprint blueprint;

    private int minutes;

    @Column(name = "pass_mark")
    private int passMark;

    private Integer attempts;

    private String counts;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReviewPolicy review;

    @Column(name = "review_of_groups")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<GroupReview> reviewOfGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] groups;

    private String status;

    private int edition;

    private String origin;

    private String digest;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    private long revision;

    protected Exam() {}

    static Exam draft(String exam, String course, ExamTerms terms, String createdBy, Instant now) {
        Exam draft = new Exam();
        draft.exam = exam;
        draft.course = course;
        draft.origin = PORTAL;
        draft.createdBy = createdBy;
        draft.createdAt = now;
        draft.become(Status.DRAFT);
        draft.set(terms);
        return draft;
    }

    static Exam ofPackage(String exam, String course, ExamTerms terms, String digest, Instant now) {
        Exam packaged = draft(exam, course, terms, PACKAGE, now);
        packaged.origin = PACKAGE;
        packaged.digest = digest;
        return packaged;
    }

    /** @throws ExamIsPublished its students rely on what was announced */
    void edit(ExamTerms terms) {
        if (status() == Status.PUBLISHED) {
            throw new ExamIsPublished(exam);
        }
        renew(terms);
    }

    /**
     * Changes what the next edition announces; the running attempts and the results of this one keep theirs.
     *
     * @throws ExamIsWrittenInTheCourse its file is the place to change it
     */
    void renew(ExamTerms terms) {
        if (isOfPackage()) {
            throw new ExamIsWrittenInTheCourse(exam);
        }
        set(terms);
    }

    void editFromPackage(ExamTerms terms, String newDigest) {
        set(terms);
        digest = newDigest;
    }

    /** It was made in the portal, and its file lies in the course's folder now: that is the place to change it from here on. */
    void becomeFile(String fileDigest) {
        origin = PACKAGE;
        digest = fileDigest;
    }

    /** Opens the next edition; its forms are drawn by the caller, in the same transaction. */
    Edition publish(List<ExamChapter> chapters, Instant now) {
        edition++;
        publishedAt = now;
        become(Status.PUBLISHED);
        return new Edition(exam, edition, course, terms(), chapters, now);
    }

    /** Its file has gone. Should the same file come back, it is new. */
    void forgetFile() {
        digest = null;
    }

    boolean withdraw() {
        if (status() != Status.PUBLISHED) {
            return false;
        }
        become(Status.WITHDRAWN);
        return true;
    }

    private void set(ExamTerms terms) {
        title = terms.title();
        pool = terms.pool().word();
        form = terms.fixed() ? "fixed" : "drawn";
        shuffle = terms.shuffle().word();
        blueprint = terms.blueprint();
        minutes = terms.minutes();
        passMark = terms.passMark();
        attempts = terms.attempts();
        counts = terms.counts().word();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        review = terms.review();
        reviewOfGroups = terms.reviewOfGroups();
        groups = terms.groups().toArray(String[]::new);
    }

    private void become(Status next) {
        status = next.word();
    }

    boolean isOfPackage() {
        return origin.equals(PACKAGE);
    }

    boolean isFileOf(String itsCourse) {
        return isOfPackage() && course.equals(itsCourse);
    }

    boolean wasMadeFrom(String fileDigest) {
        return fileDigest.equals(digest);
    }

    String exam() {
        return exam;
    }

    String course() {
        return course;
    }

    ExamTerms terms() {
        return new ExamTerms(
                title,
                Pool.of(pool),
                form.equals("fixed"),
                Shuffling.of(shuffle),
                blueprint,
                minutes,
                passMark,
                attempts,
                Counts.of(counts),
                opensAt,
                closesAt,
                review,
                reviewOfGroups,
                List.of(groups));
    }

    Status status() {
        return Status.valueOf(status.toUpperCase(Locale.ROOT));
    }

    int edition() {
        return edition;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    long revision() {
        return revision;
    }
}
