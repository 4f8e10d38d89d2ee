package org.lectern.quiz.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one learner says of one question, and what came of it. */
@Entity
@Table(name = "question_report")
class QuestionReport {

    @Id
    private UUID id;

    private String course;

    private String question;

    private int version;

    private String learner;

    @Column(name = "shown_in")
    private String shownIn;

    private String kind;

    private String text;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private String outcome;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    protected QuestionReport() {}

    static QuestionReport of(UUID id, String learner, ShownQuestion shown, WriteReport said, Instant now) {
        QuestionReport report = new QuestionReport();
        report.id = id;
        report.course = shown.course();
        report.question = shown.question();
        report.version = shown.version();
        report.learner = learner;
        report.shownIn = shown.where();
        report.kind = said.kind();
        report.text = said.text() == null ? "" : said.text().strip();
        report.reportedAt = now;
        return report;
    }

    void answer(String what, String words, String staff, Instant now) {
        outcome = what;
        answer = words;
        answeredBy = staff;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    String course() {
        return course;
    }

    String question() {
        return question;
    }

    int version() {
        return version;
    }

    String learner() {
        return learner;
    }

    String shownIn() {
        return shownIn;
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

    Instant answeredAt() {
        return answeredAt;
    }

    String answeredBy() {
        return answeredBy;
    }
}
