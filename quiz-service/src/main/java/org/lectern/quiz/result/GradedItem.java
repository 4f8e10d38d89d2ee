package org.lectern.quiz.result;

import java.math.BigDecimal;
import java.util.List;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.Points;

/**
 * One question of an attempt, graded: what it was, what was given, what it earned.
 *
 * @param chosen ids only: what the others are told
 * @param answer all of it; results that are older than typed answers have none, and it is what was chosen
 */
public record GradedItem(
        int position,
        String question,
        int version,
        String section,
        String chapter,
        String objective,
        int difficulty,
        BigDecimal points,
        int maxPoints,
        List<String> chosen,
        GivenAnswer answer) {

    public GradedItem {
        points = Points.plain(points);
        chosen = List.copyOf(chosen);
        answer = answer == null ? new GivenAnswer(chosen, null, null, null) : answer;
    }

    boolean isMissed() {
        return points.compareTo(BigDecimal.valueOf(maxPoints)) < 0;
    }
}
