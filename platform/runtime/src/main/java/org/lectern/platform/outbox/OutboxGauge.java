package org.lectern.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** {@code lectern_outbox_oldest_seconds}: how long the oldest event has waited for the broker; 0 when none waits. */
@ApplicationScoped
class OutboxGauge {

    private final AgroalDataSource database;
    private final Clock clock;

    OutboxGauge(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("lectern.outbox.oldest", this::oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that waits for the broker")
                .register(metrics);
    }

    /** Not a number when the database does not answer: a gauge must not claim that nothing waits. */
    double oldestSeconds() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select min(put_at) from outbox")) {
            result.next();
            var oldest = result.getTimestamp(1);
            return oldest == null
                    ? 0
                    : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
