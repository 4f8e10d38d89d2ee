package org.lectern.quiz.report;

import org.lectern.platform.problem.Conflict;

class TooManyReports extends Conflict {

    TooManyReports(int most) {
        super(
                "too-many-reports",
                "Too many of your reports wait",
                "%d of your reports wait for an answer. Report more when some have one.".formatted(most));
    }
}
