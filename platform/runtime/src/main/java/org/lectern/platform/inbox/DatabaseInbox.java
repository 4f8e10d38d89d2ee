package org.lectern.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class DatabaseInbox implements Inbox {

    /** Longer than any event may lie in the dead letters before an operator looks. */
    private static final Duration KEPT = Duration.ofDays(45);

    private final EntityManager database;
    private final Clock clock;

    DatabaseInbox(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean firstSeen(UUID eventId) {
        return database.createNativeQuery("""
                        insert into inbox (event_id, received_at) values (:id, :at) on conflict do nothing
                        """)
                        .setParameter("id", eventId)
                        .setParameter("at", Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetOld() {
        forgetBefore(clock.instant().minus(KEPT));
    }

    int forgetBefore(Instant instant) {
        return database.createNativeQuery("delete from inbox where received_at < :before")
                .setParameter("before", Timestamp.from(instant))
                .executeUpdate();
    }
}
