package org.lectern.quiz.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lectern.course.format.AnswerText;

/**
 * A number is typed.
 *
 * @param tolerance how far from an accepted number is still right
 */
public record NumberQuestion(String stemHtml, Gap gap, BigDecimal tolerance, String explanationHtml, Reference ref)
        implements TypedQuestion {

    public static final String TYPE = "number";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Gap> gaps() {
        return List.of(gap);
    }

    @Override
    public boolean accepts(int ignored, String text) {
        return AnswerText.decimal(text).stream()
                .anyMatch(given -> gap.accept().stream()
                        .map(AnswerText::decimal)
                        .flatMap(Optional::stream)
                        .anyMatch(right -> AnswerText.near(given, right, tolerance)));
    }
}
