package org.lectern.quiz.live;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A new version that would change the database does not start while an exam is live: the processes that serve the exam go on. A process that finds nothing
 * to change starts at any time.
 */
@ApplicationScoped
class MigrationGuard implements FlywayConfigurationCustomizer, Callback {

    private final Clock clock;
    private final boolean forced;

    MigrationGuard(Clock clock, @ConfigProperty(name = "lectern.quiz.migrate-during-exams") boolean forced) {
        this.clock = clock;
        this.forced = forced;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (forced) {
            return;
        }
        try {
            refuseWhileAnExamIsLive(context);
        } catch (SQLException e) {
            throw new FlywayException("it cannot be told whether an exam is live: " + e.getMessage(), e);
        }
    }

    private void refuseWhileAnExamIsLive(Context context) throws SQLException {
        if (!hasAttempts(context.getConnection())) {
            return;
        }
        var live = LiveExams.at(context.getConnection(), clock.instant());
        if (!live.isEmpty()) {
            throw new FlywayException(
                    "This version changes the database (%s), and an exam is live. %s. Start it afterwards, or with LECTERN_MIGRATE_DURING_EXAMS=true at once."
                            .formatted(
                                    context.getMigrationInfo().getScript(),
                                    live.stream().map(LiveExam::says).collect(Collectors.joining(". "))));
        }
    }

    /** Not before the first installation has come so far. */
    private static boolean hasAttempts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('attempt') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public String getCallbackName() {
        return "exam-is-live";
    }
}
