package org.lectern.content.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.lectern.platform.security.CurrentUser;

/** What a reader says is wrong with a paragraph. It is answered once. */
@Entity
@SuppressWarnings("UnusedVariable") // the key is what the database tells two presses apart by
class Report {

    @Id
    private UUID id;

    private String learner;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    private String course;

    private String section;

    @Embedded
    private Passage passage;

    private String kind;

    private String text;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private String outcome;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    private String answerer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Report() {}

    static Report of(
            UUID id,
            String learner,
            String idempotencyKey,
            String course,
            String section,
            SendReport sent,
            Instant now) {
        Report report = new Report();
        report.id = id;
        report.learner = learner;
        report.idempotencyKey = idempotencyKey;
        report.course = course;
        report.section = section;
        report.passage = sent.passage();
        report.kind = sent.kind();
        report.text = sent.text().strip();
        report.reportedAt = now;
        return report;
    }

    /** False when it has this answer already. */
    boolean answer(AnswerReports given, CurrentUser user, Instant now) {
        if (isAnswered()) {
            if (outcome.equals(given.outcome()) && answer.equals(given.text().strip())) {
                return false;
            }
            throw new ReportAnswered(answerer, answer);
        }
        outcome = given.outcome();
        answer = given.text().strip();
        answeredBy = user.sub();
        answerer = user.name();
        answeredAt = now;
        return true;
    }

    boolean isAnswered() {
        return outcome != null;
    }

    ReportResult answered() {
        return new ReportResult(id, course, section, learner, outcome, answeredAt);
    }

    UUID id() {
        return id;
    }

    String course() {
        return course;
    }

    String section() {
        return section;
    }

    Passage passage() {
        return passage;
    }

    String kind() {
        return kind;
    }

    String text() {
        return text;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String outcome() {
        return outcome;
    }

    String answer() {
        return answer;
    }

    String answerer() {
        return answerer;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
