package org.lectern.quiz.bank;

import org.lectern.platform.problem.Invalid;

class InvalidRequest extends Invalid {

    InvalidRequest(String detail) {
        super("invalid-question-request", "This cannot be done to questions", detail);
    }
}
