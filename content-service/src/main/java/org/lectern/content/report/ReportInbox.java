package org.lectern.content.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What readers report, by paragraph: the one that most readers report first. Staff see what is said, not by whom.
 *
 * @param open paragraphs with reports that wait for an answer
 * @param next place of the next page; null: this is the last
 */
record ReportInbox(long open, List<ReportedParagraph> paragraphs, Integer next) {

    /**
     * A paragraph and what was said of it.
     *
     * @param section its id; the present release may lack it
     * @param anchor null: before the first heading
     * @param excerpt as its readers saw it
     * @param readers how many reported it
     */
    record ReportedParagraph(
            String section, String anchor, String excerpt, long readers, Instant newestAt, List<ReportEntry> reports) {}

    /** @param outcome null, as all after it: not answered yet */
    record ReportEntry(
            UUID id,
            String kind,
            String text,
            String quote,
            Instant reportedAt,
            String outcome,
            String answer,
            String answerer,
            Instant answeredAt) {

        static ReportEntry of(Report report) {
            return new ReportEntry(
                    report.id(),
                    report.kind(),
                    report.text(),
                    report.passage().quote(),
                    report.reportedAt(),
                    report.outcome(),
                    report.answer(),
                    report.answerer(),
                    report.answeredAt());
        }
    }
}
