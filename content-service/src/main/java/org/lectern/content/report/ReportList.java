package org.lectern.content.report;

import java.util.List;

/**
 * A reader's own reports, newest first.
 *
 * @param next place of the next page; null: this is the last
 */
record ReportList(List<ReportView> reports, Integer next) {}
