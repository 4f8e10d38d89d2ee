package org.lectern.progress.exam;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What progress reads of {@code quiz.exam.published.v1}.
 *
 * @param closesAt null: open end
 * @param groups for whom it is; null or none: everybody
 */
record ExamPublished(
        String exam,
        String course,
        long revision,
        String title,
        Instant closesAt,
        List<String> groups,
        Instant publishedAt) {

    static final String TYPE = "quiz.exam.published.v1";

    ExamPublished {
        requireNonNull(exam, "exam");
        requireNonNull(course, "course");
        requireNonNull(title, "title");
        requireNonNull(publishedAt, "publishedAt");
    }

    /** Who is in which group is not known here, so only what is for everybody is told. */
    boolean isForEverybody() {
        return groups == null || groups.isEmpty();
    }

    boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
