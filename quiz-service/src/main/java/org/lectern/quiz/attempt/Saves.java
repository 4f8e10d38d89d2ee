package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.receipt.SaveChain;
import org.lectern.quiz.receipt.SavedAnswer;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/** The chain of saves of every attempt. */
@ApplicationScoped
class Saves {

    /**
     * The rule of {@link AttemptState.Open#rule} and the link of {@link SaveChain#next} in one statement. The update queues on the
     * attempt's row with other saves, takeovers and the submit, and is judged again by what they left.
     */
    private static final String APPEND = """
            with head as (
                update attempt
                   set sequence = sequence + 1,
                       head = sha256(head || convert_to(
                                  (sequence + 1) || '|' || ?::integer || '|' || ?::bigint || '|' || ?::text, 'UTF8'))
                 where id = ? and learner = ? and state = 'open' and writer = ? and deadline >= ?
                returning sequence, head, deadline, revision)
            insert into save (attempt, sequence, position, answer, saved_at, hash)
            select ?, sequence, ?, ?, ?, head from head
            returning sequence, hash, (select deadline from head), (select revision from head)
            """;

    private static final String CHAIN =
            "select sequence, position, answer, saved_at, hash from save where attempt = ? order by sequence";

    private static final String LATEST = """
            select distinct on (attempt, position) sequence, position, answer, saved_at, hash, attempt
              from save where attempt = any (?)
             order by attempt, position, sequence desc
            """;

    @Inject
    DataSource database;

    /**
     * Saves one answer: one statement, and outside a transaction one commit. Empty when the rule refuses it.
     *
     * @param answer canonical text
     */
    Optional<SaveReceipt> append(UUID attempt, String learner, UUID device, int position, String answer, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            Sql.set(
                    statement,
                    position,
                    SaveChain.micros(now),
                    answer,
                    attempt,
                    learner,
                    device,
                    now.minus(ExamWindow.GRACE),
                    attempt,
                    position,
                    answer,
                    now);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new SaveReceipt(
                                row.getInt(1), row.getBytes(2), now, Sql.instant(row, 3), row.getInt(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The last save of each position, by position: what counts. */
    List<SavedAnswer> latest(UUID attempt) {
        return latest(List.of(attempt)).getOrDefault(attempt, List.of());
    }

    /** The same of several attempts; one that has no save is not in the map. */
    Map<UUID, List<SavedAnswer>> latest(Collection<UUID> attempts) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST)) {
            Sql.set(statement, connection.createArrayOf("uuid", attempts.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, List<SavedAnswer>> saves = new HashMap<>();
                while (rows.next()) {
                    saves.computeIfAbsent(rows.getObject(6, UUID.class), attempt -> new ArrayList<>())
                            .add(save(rows));
                }
                return saves;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Every save of the attempt, first to last. */
    List<SavedAnswer> chain(UUID attempt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHAIN)) {
            Sql.set(statement, attempt);
            try (ResultSet rows = statement.executeQuery()) {
                List<SavedAnswer> saves = new ArrayList<>();
                while (rows.next()) {
                    saves.add(save(rows));
                }
                return saves;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static SavedAnswer save(ResultSet row) throws SQLException {
        return new SavedAnswer(row.getInt(1), row.getInt(2), row.getString(3), Sql.instant(row, 4), row.getBytes(5));
    }
}
