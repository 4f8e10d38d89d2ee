package org.lectern.quiz.report;

import java.util.List;

/**
 * @param questions those with most reports first
 * @param open how many reports nobody has answered
 */
record ReportInbox(int open, List<ReportedQuestion> questions) {}
