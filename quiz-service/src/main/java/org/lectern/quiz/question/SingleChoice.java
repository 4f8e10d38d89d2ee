package org.lectern.quiz.question;

import java.util.List;

/** One option is right. */
public record SingleChoice(String stemHtml, List<Option> options, String explanationHtml, Reference ref)
        implements ChoiceQuestion {

    public static final String TYPE = "single";

    public SingleChoice {
        options = Option.distinct(options);
        if (options.stream().filter(Option::key).count() != 1) {
            throw new IllegalArgumentException("a single choice question has exactly one key");
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
