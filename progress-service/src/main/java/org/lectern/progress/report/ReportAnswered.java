package org.lectern.progress.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What progress reads of {@code content.report.answered.v1}. */
public record ReportAnswered(UUID report, String course, String learner, Instant answeredAt) {

    public static final String TYPE = "content.report.answered.v1";

    public ReportAnswered {
        requireNonNull(report, "report");
        requireNonNull(course, "course");
        requireNonNull(learner, "learner");
        requireNonNull(answeredAt, "answeredAt");
    }
}
