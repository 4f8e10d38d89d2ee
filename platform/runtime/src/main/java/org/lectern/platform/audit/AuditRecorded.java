package org.lectern.platform.audit;

import java.time.Instant;
import java.util.Map;

/** {@code audit.recorded.v1}. */
record AuditRecorded(
        String service,
        String actor,
        String act,
        String subject,
        String course,
        Instant at,
        Map<String, Object> details) {}
