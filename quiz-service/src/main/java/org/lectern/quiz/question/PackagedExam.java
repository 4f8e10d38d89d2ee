package org.lectern.quiz.question;

import java.util.List;

/** A mock exam as a file of the course describes it. */
public record PackagedExam(
        String id,
        String digest,
        String title,
        Pool pool,
        boolean fixed,
        List<Line> lines,
        int minutes,
        int passMark,
        Integer attempts) {

    /** So many items of a section or of a chapter, or one question; the two others are null. */
    public record Line(String section, String chapter, String question, int items) {}

    public PackagedExam {
        lines = List.copyOf(lines);
    }
}
