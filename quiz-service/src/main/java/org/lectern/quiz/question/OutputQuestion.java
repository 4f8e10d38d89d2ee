package org.lectern.quiz.question;

import java.util.List;

/** The options are what the program in the stem might print; one is right. */
public record OutputQuestion(String stemHtml, List<Option> options, String explanationHtml, Reference ref)
        implements ChoiceQuestion {

    public static final String TYPE = "output";

    public OutputQuestion {
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
