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
import java.util.function.Function;
import java.util.function.IntFunction;
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
     * The rule of {@link AttemptState.Open#rule} and the link of {@link SaveChain#next} for several attempts in one statement. Each attempt's row is found by
     * its key and held before it is judged: by what other saves, takeovers and the submit have left. It is judged apart from being found, so that nobody
     * looks for it among all that are open: each save would take longer, the more people write.
     */
    private static final String APPEND = """
            with asked as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                           as asked (attempt, learner, device, position, answer, micros, saved_at)),
            held as materialized (
                select attempt.id,
                       attempt.learner = asked.learner and attempt.state = 'open' and attempt.writer = asked.device
                           and attempt.deadline >= asked.saved_at - interval '%d seconds' as accepted,
                       attempt.sequence + 1 as next, asked.position, asked.answer, asked.saved_at,
                       sha256(attempt.head || convert_to(
                           (attempt.sequence + 1) || '|' || asked.position || '|' || asked.micros || '|' || asked.answer, 'UTF8')) as link
                  from asked
                 cross join lateral (
                       select id, learner, state, writer, deadline, sequence, head
                         from attempt where id = asked.attempt
                          for no key update %s) attempt),
            head as (
                update attempt set sequence = held.next, head = held.link
                  from held where attempt.id = held.id and held.accepted
                returning attempt.id, held.next, held.position, held.answer, held.saved_at, held.link, attempt.deadline, attempt.revision),
            saved as (
                insert into save (attempt, sequence, position, answer, saved_at, hash)
                select id, next, position, answer, saved_at, link from head)
            select id, next, link, saved_at, deadline, revision from head
            """;

    private static final String WAITING = APPEND.formatted(ExamWindow.GRACE.toSeconds(), "");
    static final String PASSING_BY = APPEND.formatted(ExamWindow.GRACE.toSeconds(), "skip locked");

    private static final String CHAIN =
            "select sequence, position, answer, saved_at, hash from save where attempt = ? order by sequence";

    private static final String LATEST = """
            select distinct on (attempt, position) sequence, position, answer, saved_at, hash, attempt
              from save where attempt = any (?)
             order by attempt, position, sequence desc
            """;

    @Inject
    DataSource database;

    /** Saves one answer: one statement, and outside a transaction one commit. Empty when the rule refuses it. */
    Optional<SaveReceipt> append(AskedSave save) {
        return Optional.ofNullable(append(WAITING, List.of(save)).get(save.attempt()));
    }

    /**
     * Saves answers to different attempts with one commit. An attempt that somebody else holds at the moment is passed by, so that nobody waits for
     * another's attempt, and groups that cross cannot wait for each other.
     *
     * @return by attempt; none of one that was passed by, or whose rule refuses the save
     */
    Map<UUID, SaveReceipt> appendFree(List<AskedSave> saves) {
        return append(PASSING_BY, saves);
    }

    private Map<UUID, SaveReceipt> append(String statementText, List<AskedSave> saves) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            Sql.set(
                    statement,
                    column(saves, AskedSave::attempt, UUID[]::new),
                    column(saves, AskedSave::learner, String[]::new),
                    column(saves, AskedSave::device, UUID[]::new),
                    column(saves, AskedSave::position, Integer[]::new),
                    column(saves, AskedSave::answer, String[]::new),
                    column(saves, save -> SaveChain.micros(save.savedAt()), Long[]::new),
                    column(saves, AskedSave::savedAt, Instant[]::new));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, SaveReceipt> receipts = HashMap.newHashMap(saves.size());
                while (rows.next()) {
                    receipts.put(
                            rows.getObject(1, UUID.class),
                            new SaveReceipt(
                                    rows.getInt(2),
                                    rows.getBytes(3),
                                    Sql.instant(rows, 4),
                                    Sql.instant(rows, 5),
                                    rows.getInt(6)));
                }
                return receipts;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static <T> T[] column(List<AskedSave> saves, Function<AskedSave, T> part, IntFunction<T[]> array) {
        return saves.stream().map(part).toArray(array);
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
