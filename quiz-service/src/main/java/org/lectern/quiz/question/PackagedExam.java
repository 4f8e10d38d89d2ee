package org.lectern.quiz.question;

import java.util.List;

/**
 * A mock exam as a file of the course describes it, in the words of the file. Packages that were staged before a file could say more have null in the
 * place of it.
 *
 * @param opensAt ISO-8601, as closesAt
 */
public record PackagedExam(
        String id,
        String digest,
        String title,
        Pool pool,
        boolean fixed,
        String shuffle,
        List<Line> lines,
        int minutes,
        int passMark,
        Integer attempts,
        String counts,
        String opensAt,
        String closesAt,
        List<String> groups,
        Review review,
        List<GroupReview> reviewOfGroups) {

    /** So many items of a section or of a chapter, or one question; the two others are null. */
    public record Line(String section, String chapter, String question, String difficulty, int items) {}

    public record Review(
            String score, String answers, String correctness, String key, String explanation, int laterHours) {}

    public record GroupReview(String group, Review review) {}

    public PackagedExam {
        lines = List.copyOf(lines);
        groups = groups == null ? List.of() : List.copyOf(groups);
        reviewOfGroups = reviewOfGroups == null ? List.of() : List.copyOf(reviewOfGroups);
    }
}
