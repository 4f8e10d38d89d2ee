package org.lectern.quiz.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.lectern.quiz.question.GivenAnswer;
import org.lectern.quiz.question.Points;

/**
 * One question of an attempt, graded: what it was, what was given, what it earned.
 *
 * @param chosen ids only: what the others are told
 * @param given all of the answer; null where that is what was chosen: said twice it would be a third of what a result weighs
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

        @JsonProperty("answer") @JsonInclude(JsonInclude.Include.NON_NULL)
        GivenAnswer given) {

    public GradedItem {
        points = Points.plain(points);
        chosen = List.copyOf(chosen);
        given = chosenOnly(chosen).equals(given) ? null : given;
    }

    /** All of it. */
    GivenAnswer answer() {
        return given == null ? chosenOnly(chosen) : given;
    }

    private static GivenAnswer chosenOnly(List<String> chosen) {
        return new GivenAnswer(chosen, null, null, null);
    }

    boolean isMissed() {
        return points.compareTo(BigDecimal.valueOf(maxPoints)) < 0;
    }
}
