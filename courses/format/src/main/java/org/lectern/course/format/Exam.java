package org.lectern.course.format;

import java.util.List;
import java.util.Optional;

/**
 * A mock exam as a file of the course describes it.
 *
 * @param fixed one form for ever, or drawn anew
 * @param passMark points
 * @param attempts empty: without limit
 */
public record Exam(
        Place at,
        String id,
        String title,
        Question.Pool pool,
        boolean fixed,
        List<Line> blueprint,
        int minutes,
        int passMark,
        Optional<Integer> attempts) {

    /** So many items of a section or of a chapter, or one question, named by its id. */
    public record Line(
            Place at, Optional<String> section, Optional<String> chapter, Optional<String> question, int items) {}

    public int items() {
        return blueprint.stream().mapToInt(Line::items).sum();
    }
}
