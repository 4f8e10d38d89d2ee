package org.lectern.progress.exam;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What progress reads of {@code quiz.exam.withdrawn.v1}. */
record ExamWithdrawn(String exam, String course, long revision, Instant withdrawnAt) {

    static final String TYPE = "quiz.exam.withdrawn.v1";

    ExamWithdrawn {
        requireNonNull(exam, "exam");
        requireNonNull(course, "course");
        requireNonNull(withdrawnAt, "withdrawnAt");
    }
}
