package org.lectern.platform.sample;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lectern.platform.inbox.Inbox;
import org.lectern.platform.inbox.IncomingEvent;

/** Applies a note's event. */
@ApplicationScoped
class NoteEffects {

    private final EntityManager database;
    private final Inbox inbox;

    NoteEffects(EntityManager database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    @Transactional
    void apply(IncomingEvent event) {
        if (!inbox.firstSeen(event.id())) {
            return;
        }
        var written = event.as(NoteWritten.class);
        database.createNativeQuery("""
                        insert into effect (event_id, key, number, trace) values (:event, :key, :number, :trace)
                        """)
                .setParameter("event", event.id())
                .setParameter("key", written.key())
                .setParameter("number", written.number())
                .setParameter("trace", Span.current().getSpanContext().getTraceId())
                .executeUpdate();
    }

    /** What a reader does that trusts the broker to send everything once. */
    @Transactional
    void count(String eventId, String key) {
        database.createNativeQuery("insert into arrival (event_id, key) values (:event, :key)")
                .setParameter("event", eventId)
                .setParameter("key", key)
                .executeUpdate();
    }
}
