package org.lectern.quiz.question;

import org.lectern.platform.problem.Invalid;

/** The answer is none to this question, whatever is right. */
public class InvalidAnswer extends Invalid {

    public InvalidAnswer(String detail) {
        super("invalid-answer", "The answer does not fit the question", detail);
    }
}
