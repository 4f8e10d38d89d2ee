package org.lectern.progress.readiness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How ready a learner is for the course's exam, and what would help most.
 *
 * @param answers that it is made from
 * @param chapters that have an answer, of those the exam asks of
 * @param items questions of the exam
 * @param chance null: not enough answers for a number
 * @param trend a week apart, oldest first, the last one is now; weeks without a number are left out
 * @param byChapter those that the exam asks of
 * @param narrowing null: no chapter is a guess, or there is no number yet
 * @param next the best use of the next 25 minutes first
 */
public record ReadinessView(
        String course,
        int answers,
        int answersNeeded,
        int chapters,
        int chaptersNeeded,
        int items,
        int passMark,
        ChanceView chance,
        List<TrendPoint> trend,
        List<ChapterShare> byChapter,
        Narrowing narrowing,
        List<NextStep> next) {

    /** The probability to pass, and the interval in which it lies with 80 % certainty. */
    record ChanceView(double probability, double low, double high) {

        static ChanceView of(Chance chance) {
            return new ChanceView(chance.probability(), chance.low(), chance.high());
        }
    }

    record TrendPoint(Instant at, double probability, double low, double high) {}

    /**
     * What is expected of a chapter.
     *
     * @param items questions of the exam that are of this chapter
     * @param share estimate, with its 80 % interval: null with fewer than three answers
     */
    record ChapterShare(
            String chapter, int number, String title, int items, int answers, Double share, Double low, Double high) {}

    /**
     * What more answers would do for the interval.
     *
     * @param chapters numbers of those that are a guess so far
     * @param answers there, spread over them
     * @param points by which the interval would be narrower
     */
    record Narrowing(List<Integer> chapters, int answers, int points) {}

    enum Kind {
        REVIEW,
        PRACTICE,
        LESSON,
        LAB;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record SectionOfStep(String id, String number, String title) {}

    record LabOfStep(String id, String title) {}

    /**
     * Something worth doing now.
     *
     * @param section null: review
     * @param lab null: any but a lab
     * @param minutes that it takes
     * @param points of the chance that it is worth; null: no number yet, or a review
     * @param cards that are due: review
     * @param chapter number: all but a review; its questions in the exam and its answers so far
     * @param missed of the answers that make the section's level
     */
    record NextStep(
            Kind kind,
            SectionOfStep section,
            LabOfStep lab,
            int minutes,
            Integer points,
            int cards,
            Integer chapter,
            int chapterItems,
            int chapterAnswers,
            int missed,
            boolean slipping) {}
}
