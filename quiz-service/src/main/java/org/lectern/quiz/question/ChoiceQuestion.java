package org.lectern.quiz.question;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;

/** A question that is answered by choosing among its options. */
public sealed interface ChoiceQuestion extends Question
        permits SingleChoice, MultipleChoice, TrueFalseQuestion, OutputQuestion {

    /** The ids of the options that are right. */
    default Set<String> keys() {
        return options().stream().filter(Option::key).map(Option::id).collect(toUnmodifiableSet());
    }

    /** How many options an answer may name at most. */
    int mostChosen();
}
