package org.lectern.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class DatabaseInbox implements Inbox {

    /** Longer than any event may lie in the dead letters before an operator looks. */
    private static final Duration KEPT = Duration.ofDays(45);

    private final AgroalDataSource database;
    private final Clock clock;

    DatabaseInbox(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstSeen(UUID eventId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (event_id, received_at) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, eventId);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox does not answer: " + e.getMessage(), e);
        }
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forgetOld() throws SQLException {
        forgetBefore(clock.instant().minus(KEPT));
    }

    int forgetBefore(Instant instant) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from inbox where received_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(instant));
            return delete.executeUpdate();
        }
    }
}
