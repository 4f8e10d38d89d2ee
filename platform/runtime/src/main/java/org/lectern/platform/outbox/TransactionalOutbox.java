package org.lectern.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** Writes the event's row through the transaction's own connection, so that act and event commit together or not at all. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    private final AgroalDataSource database;
    private final Clock clock;
    private final Event<OutboxFilled> filled;

    TransactionalOutbox(AgroalDataSource database, Clock clock, Event<OutboxFilled> filled) {
        this.database = database;
        this.clock = clock;
        this.filled = filled;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(OutgoingEvent event) {
        // The data source gives the connection that the transaction holds already, Hibernate's too.
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (id, topic, key, type, time, payload, traceparent, put_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, event.id());
            insert.setString(2, event.topic());
            insert.setString(3, event.key());
            insert.setString(4, event.type());
            insert.setTimestamp(5, Timestamp.from(event.time()));
            insert.setString(6, event.json());
            insert.setString(7, traceparent());
            insert.setTimestamp(8, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be put: " + e.getMessage(), e);
        }
        filled.fire(new OutboxFilled());
    }

    /** The running span in the W3C form; null where no trace runs. */
    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
