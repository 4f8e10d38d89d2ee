package org.lectern.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lectern.platform.outbox.Outbox;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.time.UuidV7;

/** The audit trail: a row of the service's own table {@code audit} and an event, in the transaction of the act. */
@ApplicationScoped
public class Audit {

    private static final String TYPE = "audit.recorded.v1";

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /**
     * Notes an act of staff.
     *
     * @param actor the sub of who acts
     * @param act such as "exam.publish" or "release.published"
     * @param subject what is acted on, or the person whose data it is
     * @param course null for an act on no course
     */
    public void record(String actor, String act, String subject, String course, Map<String, Object> details) {
        Instant now = clock.instant();
        UUID id = UuidV7.at(now);
        entities.persist(new AuditEntry(id, now, actor, act, subject, course, details));
        outbox.put(new OutgoingEvent(
                id,
                "audit",
                subject,
                TYPE,
                now,
                new AuditRecorded(service, actor, act, subject, course, now, details)));
    }
}
