package org.lectern.content.report;

import java.time.Instant;
import java.util.UUID;
import org.lectern.platform.outbox.OutgoingEvent;

/**
 * {@code content.report.answered.v1}: what came of a report. What was written stays here.
 *
 * @param learner who reported
 */
record ReportResult(UUID report, String course, String section, String learner, String outcome, Instant answeredAt) {

    static final String TYPE = "content.report.answered.v1";

    OutgoingEvent event(UUID id) {
        return new OutgoingEvent(id, "content.course", course, TYPE, answeredAt, this);
    }
}
