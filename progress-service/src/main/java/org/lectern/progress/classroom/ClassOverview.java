package org.lectern.progress.classroom;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A class as its staff see it.
 *
 * @param group whose members are shown; null: everybody
 * @param groups those that students of the course are in
 * @param count students of the course, or of the group
 * @param students the most pressing state first, then by name; of a larger class those who were here last
 * @param exams whose results students may see, the most sat first
 */
record ClassOverview(
        String course,
        String title,
        String group,
        List<String> groups,
        int count,
        List<ChapterHead> chapters,
        List<StudentRow> students,
        List<ExamScores> exams) {

    /** @param sections that can be read */
    record ChapterHead(String id, int number, String title, int sections) {}

    /**
     * One student.
     *
     * @param name null: only facts are known, no own visit yet
     * @param reasons why the state, the most pressing first
     * @param sections that can be read
     * @param read of these
     * @param answers that may be shown
     * @param chance null: too few answers for a number
     * @param lastActiveAt null: nothing done yet
     * @param examDay null: none set
     * @param result of the newest mock exam whose result may be seen; null: none
     * @param chapters in the order of the class's
     */
    record StudentRow(
            String learner,
            String name,
            List<String> groups,
            State state,
            List<String> reasons,
            int sections,
            int read,
            int answers,
            EstimatedChance chance,
            Instant joinedAt,
            Instant lastActiveAt,
            LocalDate examDay,
            NewestResult result,
            List<ChapterLevel> chapters) {}

    record EstimatedChance(double probability, double low, double high) {}

    record NewestResult(
            String exam, String title, BigDecimal points, BigDecimal maxPoints, boolean passed, Instant submittedAt) {}

    /**
     * How well a chapter is known.
     *
     * @param level 0 not started to 4 mastered: the mean of its sections' levels, rounded down; attempted as soon as one section is
     * @param answered sections with an answer
     * @param proficient sections at proficient or above
     * @param slipping sections that slip
     */
    record ChapterLevel(int level, int answered, int proficient, int slipping) {}

    /**
     * The results of one exam, the newest of each student.
     *
     * @param passShare of the points
     * @param median share of the points
     * @param tenths how many students have less than a tenth of the points, less than two tenths and so on; all the points are in the last
     */
    record ExamScores(
            String exam,
            String title,
            int students,
            int passed,
            double passShare,
            double median,
            List<Integer> tenths) {}
}
