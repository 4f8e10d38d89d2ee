package org.lectern.quiz.question;

import java.util.List;
import org.lectern.course.format.AnswerText;

/** A word or a short text is typed. */
public record TextQuestion(String stemHtml, Gap gap, boolean ignoreCase, String explanationHtml, Reference ref)
        implements TypedQuestion {

    public static final String TYPE = "text";

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
        String given = AnswerText.normal(text, ignoreCase);
        return gap.accept().stream()
                .anyMatch(right -> AnswerText.normal(right, ignoreCase).equals(given));
    }
}
