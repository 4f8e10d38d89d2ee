package org.lectern.quiz.question;

import java.util.List;

/** A question that is answered by typing, into one gap or several. */
public sealed interface TypedQuestion extends Question permits TextQuestion, NumberQuestion, FillQuestion {

    List<Gap> gaps();

    /** Whether this text is right in that gap, counted from 0. */
    boolean accepts(int gap, String text);

    @Override
    default List<Option> options() {
        return List.of();
    }
}
