package org.lectern.quiz.report;

import java.util.List;

/** @param reports newest first */
record ReportList(List<ReportView> reports) {}
