package org.lectern.quiz.question;

import java.util.Set;

/**
 * Grading: a pure function of a question version and an answer, so that it can be repeated for ever. Every type states its rule in
 * a function of its own.
 */
public final class Grading {

    private Grading() {}

    public static Grade grade(Question question, Answer answer) {
        return switch (question) {
            case SingleChoice single -> gradeSingle(single, answer);
            case MultipleChoice multiple -> gradeMultiple(multiple, answer);
        };
    }

    /** One point when the chosen option is the key. */
    static Grade gradeSingle(SingleChoice question, Answer answer) {
        return Grade.right(Set.copyOf(answer.chosen()).equals(question.keys()));
    }

    /** All or nothing: one point when exactly the keys were chosen, no partial credit. */
    static Grade gradeMultiple(MultipleChoice question, Answer answer) {
        return Grade.right(Set.copyOf(answer.chosen()).equals(question.keys()));
    }
}
