package org.lectern.quiz.bank;

import java.util.ArrayList;
import java.util.List;
import org.lectern.quiz.question.ListedQuestion;

/**
 * A question with what lists say of it beside its own words.
 *
 * @param place of its section in the course; after all others when the guide has that section no more
 * @param chapter id; empty when the guide has its section no more
 * @param reports of students that nobody has answered
 */
record PlacedQuestion(ListedQuestion question, int place, String chapter, long reports) {

    private static final String REPORTED = "reported";
    private static final String EDITED = "edited";
    static final String RETIRED = "retired";

    /** A question can be in several states at once. */
    List<String> states() {
        List<String> states = new ArrayList<>(List.of(question.status()));
        if (reports > 0) {
            states.add(REPORTED);
        }
        if (question.editedAt() != null) {
            states.add(EDITED);
        }
        return states;
    }
}
