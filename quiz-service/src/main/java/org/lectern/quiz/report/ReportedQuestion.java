package org.lectern.quiz.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question with all that is said of it; who said it is not told.
 *
 * @param version the newest: reports name the one they are about
 * @param status active, orphaned or retired; empty when the question was deleted
 * @param stem as it is written; lists show its first words
 * @param open how many of the reports nobody has answered
 */
record ReportedQuestion(
        String question,
        int version,
        String status,
        String section,
        String stem,
        String firstWords,
        int open,
        List<SaidOfQuestion> reports) {

    /**
     * @param shownIn practice or attempt
     * @param outcome null: nobody has answered
     */
    record SaidOfQuestion(
            UUID id,
            int version,
            String shownIn,
            String kind,
            String text,
            Instant reportedAt,
            String outcome,
            String answer,
            Instant answeredAt) {

        static SaidOfQuestion of(QuestionReport report) {
            return new SaidOfQuestion(
                    report.id(),
                    report.version(),
                    report.shownIn(),
                    report.kind(),
                    report.text(),
                    report.reportedAt(),
                    report.outcome(),
                    report.answer(),
                    report.answeredAt());
        }
    }
}
