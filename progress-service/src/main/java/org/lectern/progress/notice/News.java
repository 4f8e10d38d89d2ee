package org.lectern.progress.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** What an open page is told, and the JSON it is told in: enough to know what to load again, and nothing of a result. */
public sealed interface News {

    /** Of one learner: something about a course has changed. */
    record Progress(String course, What what) implements News {

        public enum What {
            LESSON_COMPLETED,
            LESSON_REOPENED,
            LAB_SOLVED,
            ATTEMPT_STARTED,
            ATTEMPT_SUBMITTED,
            ATTEMPT_GRADED,
            QUESTION_PRACTISED;

            @JsonValue
            String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    record ExamPublished(String course, String exam, String title) implements News {}

    record ExamWithdrawn(String course, String exam, String title) implements News {}

    /**
     * Of one learner: there is more time, or there are more attempts.
     *
     * @param kind "accommodation" for the exam, "added" for a running attempt
     * @param attempt the running one that it reached; null where none was running
     */
    record ExtraTime(String course, String exam, String kind, UUID attempt) implements News {}

    /** Of one learner: the result of an attempt, which they have seen, has been corrected. */
    record ResultCorrected(String course, String exam, String title, UUID attempt) implements News {}

    record ReleasePublished(String course, String release) implements News {}

    /**
     * Of one learner: a report of theirs was answered.
     *
     * @param id of the report, which the service that took it knows
     */
    record ReportAnswered(String course, What what, UUID id) implements News {

        public enum What {
            PARAGRAPH,
            QUESTION;

            @JsonValue
            String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** The name of the stream's event. */
    default String word() {
        return switch (this) {
            case Progress _ -> "progress";
            case ExamPublished _ -> "exam-published";
            case ExamWithdrawn _ -> "exam-withdrawn";
            case ExtraTime _ -> "extra-time";
            case ResultCorrected _ -> "result-corrected";
            case ReleasePublished _ -> "release-published";
            case ReportAnswered _ -> "report-answered";
        };
    }
}
