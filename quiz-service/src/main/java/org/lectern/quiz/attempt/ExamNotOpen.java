package org.lectern.quiz.attempt;

import org.lectern.platform.problem.Conflict;

/** Outside the exam's window, or in a course that was withdrawn: nothing starts. */
class ExamNotOpen extends Conflict {

    private ExamNotOpen(String detail) {
        super("exam-not-open", "The exam cannot be started", detail);
    }

    static ExamNotOpen yet() {
        return new ExamNotOpen("The exam has not opened yet.");
    }

    static ExamNotOpen anyMore() {
        return new ExamNotOpen("The exam is over.");
    }

    static ExamNotOpen withdrawn() {
        return new ExamNotOpen("The exam was withdrawn; nothing new can be started.");
    }
}
