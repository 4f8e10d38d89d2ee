package org.lectern.quiz.result;

import java.util.List;

/** One question of an attempt, graded: what it was, what was chosen, what it earned. */
public record GradedItem(
        int position,
        String question,
        int version,
        String section,
        String chapter,
        String objective,
        int difficulty,
        int points,
        int maxPoints,
        List<String> chosen) {

    public GradedItem {
        chosen = List.copyOf(chosen);
    }
}
