package org.lectern.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;

/** Writes the event's row through the transaction's own connection, so that act and event commit together or not at all. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Event<OutboxFilled> filled;

    TransactionalOutbox(EntityManager database, ObjectMapper json, Event<OutboxFilled> filled) {
        this.database = database;
        this.json = json;
        this.filled = filled;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(OutgoingEvent event) {
        // Unflushed entities first: a violated constraint must show before the event counts as put.
        database.flush();
        database.createNativeQuery("""
                        insert into outbox (id, topic, key, type, time, payload, traceparent)
                        values (:id, :topic, :key, :type, :time, :payload, :traceparent)
                        """)
                .setParameter("id", event.id())
                .setParameter("topic", event.topic())
                .setParameter("key", event.key())
                .setParameter("type", event.type())
                .setParameter("time", Timestamp.from(event.time()))
                .setParameter("payload", write(event))
                .setParameter("traceparent", traceparent())
                .executeUpdate();
        filled.fire(new OutboxFilled());
    }

    private String write(OutgoingEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + event.type() + " as JSON", e);
        }
    }

    /** The running span in the W3C form, or the empty string: a native parameter must not be null without a type. */
    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }
}
