package org.lectern.quiz.attempt;

import org.lectern.platform.problem.Invalid;

class InvalidAnswer extends Invalid {

    InvalidAnswer(String detail) {
        super("invalid-answer", "The answer does not fit the question", detail);
    }
}
