package org.lectern.progress.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What progress reads of {@code quiz.report.answered.v1}. */
public record QuestionReportAnswered(UUID report, String course, String learner, Instant answeredAt) {

    public static final String TYPE = "quiz.report.answered.v1";

    public QuestionReportAnswered {
        requireNonNull(report, "report");
        requireNonNull(course, "course");
        requireNonNull(learner, "learner");
        requireNonNull(answeredAt, "answeredAt");
    }
}
