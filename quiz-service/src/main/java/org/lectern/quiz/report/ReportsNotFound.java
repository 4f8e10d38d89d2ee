package org.lectern.quiz.report;

import org.lectern.platform.problem.NotFound;

class ReportsNotFound extends NotFound {

    ReportsNotFound(String question) {
        super(
                "reports-not-found",
                "No such reports",
                "Some of these reports are not on the question " + question + ".");
    }
}
