package org.lectern.quiz.practice;

import org.lectern.platform.problem.Invalid;

class InvalidPractice extends Invalid {

    InvalidPractice(String detail) {
        super("practice-not-valid", "This cannot be practised", detail);
    }
}
