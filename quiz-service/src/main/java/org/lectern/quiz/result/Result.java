package org.lectern.quiz.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.ReviewPolicy;
import org.lectern.quiz.question.Points;

/** The graded attempt. It is kept from its end on; the others learn of it when the review policy first shows the score. */
@Entity
class Result {

    @Id
    private UUID attempt;

    private String exam;

    private int edition;

    private short form;

    private int number;

    private String course;

    private String learner;

    @Column(name = "first_sitting")
    private boolean firstSitting;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "graded_at")
    private Instant gradedAt;

    private BigDecimal points;

    @Column(name = "max_points")
    private int maxPoints;

    @Column(name = "pass_mark")
    private int passMark;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<GradedItem> items;

    @Column(name = "release_due")
    private Instant releaseDue;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "marks_wait")
    private boolean marksWait;

    @Column(name = "marks_due")
    private Instant marksDue;

    @Column(name = "review_group")
    private String reviewGroup;

    protected Result() {}

    /**
     * @param reviewGroup whose review policy it follows; null: that of all
     * @param closed when the last attempt at the exam will have ended; null: never
     */
    static Result of(
            FinishedAttempt finished,
            Edition edition,
            List<GradedItem> items,
            String reviewGroup,
            Instant closed,
            Instant now) {
        Result result = new Result();
        result.attempt = finished.attempt();
        result.exam = finished.exam();
        result.edition = finished.edition();
        result.form = (short) finished.form();
        result.number = finished.number();
        result.course = edition.course();
        result.learner = finished.learner();
        result.firstSitting = finished.firstSittingOfForm();
        result.startedAt = finished.startedAt();
        result.submittedAt = finished.submittedAt();
        result.submittedBy = finished.by();
        result.gradedAt = now;
        result.points = Points.sum(items.stream().map(GradedItem::points));
        result.maxPoints = items.stream().mapToInt(GradedItem::maxPoints).sum();
        result.passMark = edition.terms().passMark();
        result.items = List.copyOf(items);
        result.reviewGroup = reviewGroup;
        result.await(edition, closed);
        return result;
    }

    /** The score is told when the review policy first shows it, and what was right and wrong when it shows that, too. */
    void await(Edition edition, Instant closed) {
        ReviewPolicy review = review(edition);
        releaseDue = review.scoreShownFrom(submittedAt, closed).orElse(null);
        marksDue = review.marksShownFrom(submittedAt, closed).orElse(null);
    }

    ReviewPolicy review(Edition edition) {
        return edition.terms().reviewOf(reviewGroup);
    }

    /** True once, when the score may be shown: then the others are told, of right and wrong only what may be shown with it. */
    boolean release(Instant now) {
        if (releasedAt != null || releaseDue == null || releaseDue.isAfter(now)) {
            return false;
        }
        releasedAt = now;
        marksWait = !isMarksDue(now);
        return true;
    }

    /** True once, when what was right and wrong may be shown, where the score was told before: then the others are told. */
    boolean releaseMarks(Instant now) {
        if (!marksWait || !isMarksDue(now)) {
            return false;
        }
        marksWait = false;
        return true;
    }

    private boolean isMarksDue(Instant now) {
        return marksDue != null && !marksDue.isAfter(now);
    }

    /** Whether the others may know what each question has earned. */
    boolean isMarked() {
        return releasedAt != null && !marksWait;
    }

    boolean isPassed() {
        return points.compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }

    UUID attempt() {
        return attempt;
    }

    String exam() {
        return exam;
    }

    int edition() {
        return edition;
    }

    int form() {
        return form;
    }

    int number() {
        return number;
    }

    String course() {
        return course;
    }

    String learner() {
        return learner;
    }

    boolean isFirstSittingOfForm() {
        return firstSitting;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant gradedAt() {
        return gradedAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    BigDecimal points() {
        return Points.plain(points);
    }

    int maxPoints() {
        return maxPoints;
    }

    int passMark() {
        return passMark;
    }

    /** The first question that lost points. */
    Optional<GradedItem> firstMissed() {
        return items.stream().filter(GradedItem::isMissed).findFirst();
    }

    List<GradedItem> items() {
        return items;
    }
}
