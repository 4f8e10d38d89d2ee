package org.lectern.quiz.attempt;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.storage.Sql;

/**
 * {@code lectern_attempts_running} and {@code lectern_attempts_overdue}, for whoever watches an exam day: how many papers are open, and how many of them
 * should have been closed by now. Every process counts all of them; the index of open attempts answers.
 */
@ApplicationScoped
class RoomGauges {

    private static final String OPEN_AND_DUE_BEFORE =
            "select count(*) from attempt where state = 'open' and deadline < ?";
    private static final String OPEN_AND_DUE_SINCE =
            "select count(*) from attempt where state = 'open' and deadline >= ?";

    private final AgroalDataSource database;
    private final Clock clock;

    RoomGauges(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("lectern.attempts.running", this::running).register(metrics);
        Gauge.builder("lectern.attempts.overdue", this::overdue).register(metrics);
    }

    double running() {
        return count(OPEN_AND_DUE_SINCE, clock.instant());
    }

    /** Past their grace: what the sweep has yet to close. */
    double overdue() {
        return count(OPEN_AND_DUE_BEFORE, clock.instant().minus(ExamWindow.GRACE));
    }

    /** Not a number when the database does not answer: a gauge must not claim that nobody writes. */
    private double count(String query, Instant limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            Sql.set(statement, limit);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
