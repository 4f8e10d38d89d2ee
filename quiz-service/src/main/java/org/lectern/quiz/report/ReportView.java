package org.lectern.quiz.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as the learner who made it sees it.
 *
 * @param stemHtml of the version that was shown
 * @param outcome mended, retired or stays; null: nobody has answered
 */
record ReportView(
        UUID id,
        String course,
        String stemHtml,
        String kind,
        String text,
        Instant reportedAt,
        String outcome,
        String answer,
        Instant answeredAt) {

    static ReportView of(QuestionReport report, String stemHtml) {
        return new ReportView(
                report.id(),
                report.course(),
                stemHtml,
                report.kind(),
                report.text(),
                report.reportedAt(),
                report.outcome(),
                report.answer(),
                report.answeredAt());
    }
}
