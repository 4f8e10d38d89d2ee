package org.lectern.quiz.report;

import org.lectern.platform.problem.Invalid;

class InvalidReport extends Invalid {

    InvalidReport(String detail) {
        super("invalid-report", "This is no report", detail);
    }
}
