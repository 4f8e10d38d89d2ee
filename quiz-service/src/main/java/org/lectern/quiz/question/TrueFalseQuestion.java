package org.lectern.quiz.question;

import java.util.List;

/** The stem is a statement; its two options are always shown in this order: true, false. */
public record TrueFalseQuestion(String stemHtml, List<Option> options, String explanationHtml, Reference ref)
        implements ChoiceQuestion {

    public static final String TYPE = "truefalse";

    public TrueFalseQuestion {
        options = Option.distinct(options);
        if (options.stream().filter(Option::key).count() != 1) {
            throw new IllegalArgumentException("a question of type " + TYPE + " has exactly one key");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int mostChosen() {
        return 1;
    }
}
