package org.lectern.quiz.report;

import java.time.Instant;
import java.util.UUID;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** {@code quiz.report.answered.v1}: staff answered a learner's report. Never what either of them wrote. */
record ReportAnswered(UUID report, String course, String question, String learner, String outcome, Instant answeredAt) {

    static final String TYPE = "quiz.report.answered.v1";

    static ReportAnswered of(QuestionReport report) {
        return new ReportAnswered(
                report.id(),
                report.course(),
                report.question(),
                report.learner(),
                report.outcome(),
                report.answeredAt());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(UuidV7.at(answeredAt), "quiz.learning", learner, TYPE, answeredAt, this);
    }
}
