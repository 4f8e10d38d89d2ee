package org.lectern.content.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as its reader sees it.
 *
 * @param outcome null, as all after it: not answered yet
 */
record ReportView(
        UUID id,
        String course,
        String section,
        Passage passage,
        String kind,
        String text,
        Instant reportedAt,
        String outcome,
        String answer,
        Instant answeredAt) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.course(),
                report.section(),
                report.passage(),
                report.kind(),
                report.text(),
                report.reportedAt(),
                report.outcome(),
                report.answer(),
                report.answeredAt());
    }
}
