package org.lectern.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the events' rows through the transaction's own connection, so that act and events commit together or not at all. They are written in one go when it
 * is about to commit: a transaction that closes a whole class tells of each student.
 */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Event<OutboxFilled> filled;

    TransactionalOutbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            Event<OutboxFilled> filled) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.filled = filled;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(OutgoingEvent event) {
        putOfThisTransaction().rows.add(new Row(event, event.json(), traceparent(), clock.instant()));
    }

    private Put putOfThisTransaction() {
        if (transaction.getResource(Put.class) instanceof Put put) {
            return put;
        }
        Put put = new Put();
        transaction.putResource(Put.class, put);
        transaction.registerInterposedSynchronization(put);
        filled.fire(new OutboxFilled());
        return put;
    }

    private void insert(List<Row> rows) {
        // The data source gives the connection that the transaction holds already, Hibernate's too.
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into outbox (id, topic, key, type, time, payload, traceparent, put_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Row row : rows) {
                row.addTo(insert);
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be put: " + e.getMessage(), e);
        }
    }

    /** The running span in the W3C form; null where no trace runs. */
    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** What was put in one transaction, in its order. */
    private final class Put implements Synchronization {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Who puts an event after this begins anew.
            transaction.putResource(Put.class, null);
            insert(rows);
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private record Row(OutgoingEvent event, String payload, String traceparent, Instant putAt) {

        void addTo(PreparedStatement insert) throws SQLException {
            insert.setObject(1, event.id());
            insert.setString(2, event.topic());
            insert.setString(3, event.key());
            insert.setString(4, event.type());
            insert.setTimestamp(5, Timestamp.from(event.time()));
            insert.setString(6, payload);
            insert.setString(7, traceparent);
            insert.setTimestamp(8, Timestamp.from(putAt));
            insert.addBatch();
        }
    }
}
