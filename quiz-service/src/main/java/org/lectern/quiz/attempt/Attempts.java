package org.lectern.quiz.attempt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.quiz.exam.ExamWindow;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    private static final String STANDING = """
            select e.status = 'published', coalesce(c.withdrawn_at is not null, false), e.edition,
                   (select coalesce(max(s.number), 0) from sitting s where s.exam = e.exam and s.learner = ?),
                   array(select s.form from sitting s
                          where s.exam = e.exam and s.learner = ? and s.edition = e.edition order by s.number),
                   (select s.attempt from sitting s where s.exam = e.exam and s.learner = ? and s.open)
              from exam e left join course c on c.course = e.course
             where e.exam = ?
            """;

    /** The sitting's keys decide who starts; attempt and ledger follow only for who won. */
    private static final String START = """
            with won as (
                insert into sitting (exam, learner, number, attempt, edition, form, open)
                values (?, ?, ?, ?, ?, ?, true)
                on conflict do nothing
                returning attempt),
            entries as (
                insert into ledger_entry (attempt, entry, kind, seconds, reason, giver, at)
                select won.attempt, line.entry, line.kind, line.seconds, line.reason, line.giver, ?
                  from won, unnest(?::text[], ?::integer[], ?::text[], ?::text[])
                       with ordinality as line (kind, seconds, reason, giver, entry))
            insert into attempt (id, learner, exam, edition, form, number, started_at, deadline, window_end, state, writer,
                                 sequence, head, flags, revision)
            select won.attempt, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, 0, ?, '{}', ?
              from won
            """;

    private static final String TAKE_OVER = """
            update attempt
               set revision = revision + (writer <> ?)::integer, writer = ?
             where id = ? and learner = ? and state = 'open'
            """;

    private static final String TAKE_OVER_OPEN = """
            update attempt a
               set revision = a.revision + (a.writer <> ?)::integer, writer = ?
              from sitting s
             where s.exam = ? and s.learner = ? and s.open and a.id = s.attempt and a.state = 'open'
            returning a.id
            """;

    private static final String FLAG = """
            update attempt
               set flags = case when ? then array_append(array_remove(flags, ?::smallint), ?::smallint)
                                else array_remove(flags, ?::smallint) end
             where id = ? and learner = ? and state = 'open' and writer = ? and deadline >= ?
            returning deadline, revision
            """;

    private static final String HOLD_OVERDUE = """
            select id from attempt
             where state = 'open' and deadline < ?
             order by deadline
             limit ?
               for update skip locked
            """;

    private static final String HOLD_ONE_OVERDUE = """
            select id from attempt
             where state = 'open' and deadline < ? and id = ?
               for update skip locked
            """;

    private static final String OVERDUE = "select id from attempt where state = 'open' and deadline < ?";

    @Inject
    DataSource database;

    Optional<Standing> standing(String exam, String learner) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            Sql.set(statement, learner, learner, learner, exam);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Integer> sat = Arrays.stream((Object[]) row.getArray(5).getArray())
                .map(form -> ((Number) form).intValue())
                .toList();
        return new Standing(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getInt(3),
                row.getInt(4),
                sat,
                Optional.ofNullable(row.getObject(6, UUID.class)));
    }

    /** One statement: of any number of simultaneous starts of a learner at an exam, one returns true. */
    boolean start(Attempt attempt, DeadlineLedger ledger) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(START)) {
            List<LedgerEntry> entries = ledger.entries();
            Sql.set(
                    statement,
                    attempt.exam(),
                    attempt.learner(),
                    attempt.number(),
                    attempt.id(),
                    attempt.edition(),
                    attempt.form(),
                    attempt.startedAt(),
                    texts(connection, entries.stream().map(entry -> entry.kind().word())),
                    connection.createArrayOf(
                            "integer",
                            entries.stream().map(LedgerEntry::seconds).toArray()),
                    texts(connection, entries.stream().map(LedgerEntry::reason)),
                    texts(connection, entries.stream().map(LedgerEntry::giver)),
                    attempt.learner(),
                    attempt.exam(),
                    attempt.edition(),
                    attempt.form(),
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.deadline(),
                    attempt.windowEnd(),
                    attempt.writer(),
                    attempt.head(),
                    attempt.revision());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** The device becomes the one whose saves are taken; false when the attempt is not open. */
    boolean takeOver(UUID attempt, String learner, UUID device) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE_OVER)) {
            Sql.set(statement, device, device, attempt, learner);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The same for whichever attempt the learner has open at the exam; empty when there is none. */
    Optional<UUID> takeOverOpen(String exam, String learner, UUID device) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE_OVER_OPEN)) {
            Sql.set(statement, device, device, exam, learner);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Sets or takes away a flag under the same rule as a save; empty when the rule refuses. */
    Optional<Clockwork> flag(UUID attempt, String learner, UUID device, int position, boolean flagged, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FLAG)) {
            Instant earliest = now.minus(ExamWindow.GRACE);
            Sql.set(statement, flagged, position, position, position, attempt, learner, device, earliest);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Clockwork(now, Sql.instant(row, 1), row.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The learner's attempt, held against saves, takeovers and other submits until the transaction ends. */
    Optional<Attempt> findAndHold(UUID id, String learner) {
        return find("id = ?1 and learner = ?2", id, learner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Attempts whose grace has passed and that no other process is closing right now, held until the transaction ends. */
    List<UUID> holdOverdue(Instant now, int most) {
        return ids(HOLD_OVERDUE, now.minus(ExamWindow.GRACE), most);
    }

    /** The same for one attempt: none when it is not overdue or held by another process. */
    List<UUID> holdOverdue(Instant now, UUID attempt) {
        return ids(HOLD_ONE_OVERDUE, now.minus(ExamWindow.GRACE), attempt);
    }

    List<UUID> overdue(Instant now) {
        return ids(OVERDUE, now.minus(ExamWindow.GRACE));
    }

    private List<UUID> ids(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Sql.set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    List<Attempt> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<LedgerEntry> ledger(UUID attempt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select kind, seconds, reason, giver, at from ledger_entry where attempt = ? order by entry")) {
            Sql.set(statement, attempt);
            try (ResultSet rows = statement.executeQuery()) {
                List<LedgerEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new LedgerEntry(
                            LedgerEntry.Kind.of(rows.getString(1)),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getString(4),
                            Sql.instant(rows, 5)));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
