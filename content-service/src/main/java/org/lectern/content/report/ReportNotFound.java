package org.lectern.content.report;

import org.lectern.platform.problem.NotFound;

class ReportNotFound extends NotFound {

    ReportNotFound() {
        super("report-not-found", "There is no such report", "One of these is not a report on this course.");
    }
}
