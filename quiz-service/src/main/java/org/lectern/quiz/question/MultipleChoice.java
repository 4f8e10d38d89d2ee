package org.lectern.quiz.question;

import java.util.List;

/** Several options may be right; the paper says how many. */
public record MultipleChoice(String stemHtml, List<Option> options, String explanationHtml, Reference ref)
        implements ChoiceQuestion {

    public static final String TYPE = "multi";

    public MultipleChoice {
        options = Option.distinct(options);
        if (options.stream().noneMatch(Option::key)) {
            throw new IllegalArgumentException("a multiple choice question has at least one key");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int mostChosen() {
        return options.size();
    }

    /** How many options are right: told to the student with the question. */
    public int choose() {
        return keys().size();
    }
}
