package org.lectern.quiz.question;

import java.util.List;
import org.lectern.course.format.AnswerText;

/** The gaps that the stem marks, most often in code, are filled in. */
public record FillQuestion(String stemHtml, List<Gap> gaps, String explanationHtml, Reference ref)
        implements TypedQuestion {

    public static final String TYPE = "fill";

    public FillQuestion {
        gaps = List.copyOf(gaps);
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("a question of type fill has gaps");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean accepts(int gap, String text) {
        String given = AnswerText.normal(text, false);
        return gaps.get(gap).accept().stream()
                .anyMatch(right -> AnswerText.normal(right, false).equals(given));
    }
}
