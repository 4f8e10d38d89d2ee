package org.lectern.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;

/**
 * One transaction of the relay: the oldest rows, sent in order, deleted when the broker confirmed them. An advisory lock lets one relay of a schema
 * work at a time; two that skipped each other's rows would send events of one key out of order.
 */
record OutboxBatch(String source, int limit, RelayProbe probe) {

    private static final String BEGIN = """
            select pg_try_advisory_xact_lock(hashtextextended('outbox ' || current_schema(), 0)),
                   set_config('lock_timeout', '2s', true),
                   set_config('statement_timeout', '5s', true),
                   set_config('idle_in_transaction_session_timeout', '30s', true)
            """;

    /** What became of a batch. */
    enum Outcome {
        /** Nothing is left to send. */
        EMPTY,
        /** A full batch went out: there is probably more. */
        MORE,
        /** Another replica is sending. */
        BUSY
    }

    Outcome relay(Connection database, Producer<String, byte[]> broker) throws SQLException, InterruptedException {
        database.setAutoCommit(false);
        try {
            if (!begin(database)) {
                database.rollback();
                return Outcome.BUSY;
            }
            var rows = oldest(database);
            if (rows.isEmpty()) {
                database.rollback();
                return Outcome.EMPTY;
            }
            var failure = sendAndDelete(database, broker, rows);
            database.commit();
            if (failure != null) {
                throw new BrokerUnavailable(failure);
            }
            return rows.size() == limit ? Outcome.MORE : Outcome.EMPTY;
        } catch (SQLException | RuntimeException | InterruptedException | Error e) {
            database.rollback();
            throw e;
        }
    }

    private Throwable sendAndDelete(Connection database, Producer<String, byte[]> broker, List<OutboxRow> rows)
            throws SQLException, InterruptedException {
        var confirmed = new ArrayList<Long>(rows.size());
        Throwable failure = null;
        for (var wave : waves(rows)) {
            failure = send(wave, broker, confirmed);
            if (failure != null) {
                break;
            }
        }
        delete(database, confirmed);
        return failure;
    }

    /**
     * Cuts the rows where a key comes again. A row is sent only when the earlier ones of its key are confirmed: were both under way, the later one
     * could arrive while the earlier one fails.
     */
    static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
        var waves = new ArrayList<List<OutboxRow>>();
        var keys = new HashSet<String>();
        for (var row : rows) {
            if (waves.isEmpty() || !keys.add(row.topic() + " " + row.key())) {
                waves.add(new ArrayList<>());
                keys.clear();
                keys.add(row.topic() + " " + row.key());
            }
            waves.getLast().add(row);
        }
        return waves;
    }

    private Throwable send(List<OutboxRow> wave, Producer<String, byte[]> broker, List<Long> confirmed)
            throws InterruptedException {
        var sent = new ArrayList<Future<?>>(wave.size());
        for (var row : wave) {
            var sending = broker.send(row.toRecord(source));
            sent.add(sending);
            if (sending.state() == Future.State.FAILED) {
                // The broker's addresses are unknown: each further row would block as long as this one.
                break;
            }
        }
        probe.sent();
        Throwable failure = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
                confirmed.add(wave.get(i).seq());
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            }
        }
        probe.acknowledged();
        return failure;
    }

    /** The lock, and how long this transaction may wait for anything else. */
    private static boolean begin(Connection database) throws SQLException {
        try (var statement = database.prepareStatement(BEGIN);
                var result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    private List<OutboxRow> oldest(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("select * from outbox order by seq limit ?")) {
            statement.setInt(1, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.read(result));
                }
            }
            return rows;
        }
    }

    private static void delete(Connection database, List<Long> confirmed) throws SQLException {
        try (var statement = database.prepareStatement("delete from outbox where seq = any(?)")) {
            statement.setArray(1, database.createArrayOf("bigint", confirmed.toArray()));
            statement.executeUpdate();
        }
    }
}
