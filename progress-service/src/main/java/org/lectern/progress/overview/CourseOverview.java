package org.lectern.progress.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a learner has done in a course.
 *
 * @param release hash of the course's present release
 * @param written sections that can be read
 * @param completed of these
 * @param practised sections of the outline of which a question was answered in study mode
 * @param total sections of the outline
 * @param labs those that the learner solved and the release still has, in the order of the outline
 * @param place where to resume; null: nowhere yet, or in a section that this release lacks
 * @param attempts the newest twenty, newest first
 * @param attemptsBefore what to ask for to see older ones; null: there are none
 */
public record CourseOverview(
        String course,
        String title,
        String release,
        int written,
        int completed,
        int practised,
        int total,
        PlaceView place,
        List<SolvedLab> labs,
        List<ChapterView> chapters,
        List<AttemptView> attempts,
        UUID attemptsBefore) {

    record SolvedLab(String lab, Instant solvedAt) {}

    record PlaceView(SectionName section, String anchor, Instant at) {}

    record SectionName(String id, String number, String title) {}

    record ChapterView(String id, int number, String title, List<SectionView> sections) {}

    /**
     * A section and what was done in it.
     *
     * @param practised null: never
     * @param mastery null: no answer that may be shown
     */
    record SectionView(
            String id,
            String number,
            String title,
            boolean written,
            Instant completedAt,
            PractisedView practised,
            MasteryMark mastery) {

        boolean counts() {
            return written && completedAt != null;
        }
    }

    /**
     * How well the section is known.
     *
     * @param level 1 attempted, 2 familiar, 3 proficient, 4 mastered
     * @param slipping not answered for so long that the level is about to fall, or has fallen
     */
    record MasteryMark(int level, boolean slipping) {}

    /**
     * How the section was practised.
     *
     * @param questions different ones
     * @param right of these, those of which the last answer earned every point
     */
    record PractisedView(int answers, int questions, int right, Instant lastAt) {}

    /**
     * An attempt at a mock exam.
     *
     * @param examTitle null for the moment until the exam's own event has arrived
     * @param result null until the learner may see it
     */
    record AttemptView(
            UUID attempt,
            String exam,
            String examTitle,
            int number,
            Instant startedAt,
            Instant submittedAt,
            ResultView result) {}

    /** @param correctedAt when it was corrected last; null: never */
    record ResultView(
            BigDecimal points,
            BigDecimal maxPoints,
            BigDecimal passMark,
            boolean passed,
            Instant gradedAt,
            Instant correctedAt,
            List<ChapterResult> chapters) {}

    record ChapterResult(String chapter, int number, String title, BigDecimal points, BigDecimal maxPoints) {}
}
