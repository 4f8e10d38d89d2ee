package org.lectern.progress.exam;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What progress reads of {@code quiz.exam.published.v1}.
 *
 * @param closesAt null: open end
 */
record ExamPublished(String exam, String course, long revision, String title, Instant closesAt, Instant publishedAt) {

    static final String TYPE = "quiz.exam.published.v1";

    ExamPublished {
        requireNonNull(exam, "exam");
        requireNonNull(course, "course");
        requireNonNull(title, "title");
        requireNonNull(publishedAt, "publishedAt");
    }

    boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
