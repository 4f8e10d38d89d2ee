package org.lectern.progress.attempt;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What progress reads of the events about one attempt. They come in any order. */
sealed interface AttemptFact {

    UUID attempt();

    String exam();

    String course();

    String learner();

    /** Of the correction that it tells of; 0: of the result as it was graded first, or of none. */
    default Integer revision() {
        return 0;
    }

    /** {@code quiz.attempt.started.v1}. */
    record Started(UUID attempt, String exam, String course, String learner, int number, Instant startedAt)
            implements AttemptFact {

        public Started {
            requireIds(attempt, exam, course, learner);
            requireNonNull(startedAt, "startedAt");
        }
    }

    /** {@code quiz.attempt.submitted.v1}. */
    record Submitted(UUID attempt, String exam, String course, String learner, Instant submittedAt)
            implements AttemptFact {

        public Submitted {
            requireIds(attempt, exam, course, learner);
            requireNonNull(submittedAt, "submittedAt");
        }
    }

    /**
     * {@code quiz.attempt.graded.v1}, and {@code quiz.attempt.regraded.v1}: the whole result after a correction.
     *
     * @param revision of the correction, of which the highest holds; 0, or missing: graded first
     * @param regradedAt null: graded first
     */
    record Graded(
            UUID attempt,
            Integer revision,
            String exam,
            String examTitle,
            String course,
            String learner,
            int number,
            boolean firstSittingOfForm,
            Instant startedAt,
            Instant submittedAt,
            Instant gradedAt,
            Instant regradedAt,
            BigDecimal points,
            BigDecimal maxPoints,
            BigDecimal passMark,
            boolean passed,
            List<ChapterPoints> chapters)
            implements AttemptFact {

        public Graded {
            requireIds(attempt, exam, course, learner);
            requireNonNull(examTitle, "examTitle");
            requireNonNull(startedAt, "startedAt");
            requireNonNull(submittedAt, "submittedAt");
            requireNonNull(gradedAt, "gradedAt");
            requireNonNull(points, "points");
            requireNonNull(maxPoints, "maxPoints");
            requireNonNull(passMark, "passMark");
            chapters = List.copyOf(chapters);
            revision = orFirst(revision);
            if (revision < 0 || revision > 0 != (regradedAt != null)) {
                throw new IllegalArgumentException("correction " + revision + " at " + regradedAt);
            }
        }
    }

    /**
     * {@code quiz.attempt.marked.v1}: the single questions of a result that was told without them.
     *
     * @param revision of the correction that it completes; 0, or missing: of what was graded first
     */
    record Marked(
            UUID attempt, Integer revision, String exam, String course, String learner, int number, Instant submittedAt)
            implements AttemptFact {

        public Marked {
            requireIds(attempt, exam, course, learner);
            revision = orFirst(revision);
            requireNonNull(submittedAt, "submittedAt");
        }
    }

    private static int orFirst(Integer revision) {
        return revision == null ? 0 : revision;
    }

    private static void requireIds(UUID attempt, String exam, String course, String learner) {
        requireNonNull(attempt, "attempt");
        requireNonNull(exam, "exam");
        requireNonNull(course, "course");
        requireNonNull(learner, "learner");
    }
}
