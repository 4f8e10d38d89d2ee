package org.lectern.quiz.rehearsal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.lectern.quiz.exam.Edition;
import org.lectern.quiz.exam.RehearsedExam;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/** Rehearsals of exams: copies that synthetic students sit, and that leave no row behind. */
@ApplicationScoped
class Rehearsals {

    private static final Logger LOG = Logger.getLogger(Rehearsals.class);

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ENDED = "select exam from exam where exam like 'rehearsal.%' and closes_at <= ?";

    /** Attempts first: whoever is just saving is waited for, and cannot save afterwards. */
    private static final List<String> OF_ATTEMPTS = List.of(
            "delete from attempt where id = any (?)",
            "delete from save where attempt = any (?)",
            "delete from ledger_entry where attempt = any (?)",
            "delete from receipt where attempt = any (?)",
            "delete from result where attempt = any (?)");

    private static final List<String> OF_EXAMS = List.of(
            """
            delete from learner l
             where exists (select 1 from sitting s where s.learner = l.sub and s.exam = any (?))
               and not exists (select 1 from sitting s where s.learner = l.sub and s.exam not like 'rehearsal.%')
               and not exists (select 1 from practice_session p where p.learner = l.sub)""",
            "delete from sitting where exam = any (?)",
            "delete from accommodation where exam = any (?)",
            "delete from form where exam = any (?)",
            "delete from edition where exam = any (?)",
            "delete from exam where exam = any (?)");

    @Inject
    RehearsedExam exams;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    Edition begin(String exam) {
        return exams.copy(exam);
    }

    /** Removes all of them with everything that was done at them; how many there were. */
    @Transactional
    int endAll() {
        return end(EVER);
    }

    /** What was not ended, because whoever began it was killed, goes when its window is over. */
    @Transactional
    @Scheduled(every = "5m", delayed = "1m")
    void endForgotten() {
        int ended = end(clock.instant());
        if (ended > 0) {
            LOG.infof("%d rehearsals that nobody had ended were removed", ended);
        }
    }

    private int end(Instant closed) {
        try (var connection = database.getConnection()) {
            String[] ended = texts(connection, ENDED, closed).toArray(String[]::new);
            var attempts =
                    texts(connection, "select attempt::text from sitting where exam = any (?)", (Object) ended).stream()
                            .map(UUID::fromString)
                            .toArray(UUID[]::new);
            for (var delete : OF_ATTEMPTS) {
                execute(connection, delete, attempts);
            }
            for (var delete : OF_EXAMS) {
                execute(connection, delete, ended);
            }
            return ended.length;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static List<String> texts(Connection connection, String sql, Object value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            Sql.set(query, value);
            try (var row = query.executeQuery()) {
                var texts = new ArrayList<String>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        }
    }

    private static void execute(Connection connection, String sql, Object ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Sql.set(statement, ids);
            statement.executeUpdate();
        }
    }
}
