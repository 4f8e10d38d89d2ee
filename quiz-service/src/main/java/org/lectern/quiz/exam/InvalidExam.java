package org.lectern.quiz.exam;

import org.lectern.platform.problem.Invalid;

class InvalidExam extends Invalid {

    InvalidExam(String detail) {
        super("invalid-exam", "The exam is not valid", detail);
    }
}
