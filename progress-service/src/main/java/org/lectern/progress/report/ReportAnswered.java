package org.lectern.progress.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What progress reads of {@code content.report.answered.v1} and {@code quiz.report.answered.v1}. */
public record ReportAnswered(UUID report, String course, String learner, Instant answeredAt) {

    public static final String OF_A_PARAGRAPH = "content.report.answered.v1";
    public static final String OF_A_QUESTION = "quiz.report.answered.v1";

    public ReportAnswered {
        requireNonNull(report, "report");
        requireNonNull(course, "course");
        requireNonNull(learner, "learner");
        requireNonNull(answeredAt, "answeredAt");
    }
}
