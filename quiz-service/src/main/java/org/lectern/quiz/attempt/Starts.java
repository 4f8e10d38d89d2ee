package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.DeadlineLedger;
import org.lectern.quiz.deadline.LedgerEntry;
import org.lectern.quiz.learner.Learner;
import org.lectern.quiz.receipt.SignedHead;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/** What a start reads and writes: the hot path that does not load the entity. */
@ApplicationScoped
class Starts {

    /**
     * Whoever changes the learner's accommodation waits until this start is done, and the start for who has begun to: then what it read
     * here is old, and {@link #WIN} takes nothing.
     */
    private static final String STANDING = """
            select e.status = 'published', coalesce(c.withdrawn_at is not null, false), e.edition,
                   (select coalesce(max(s.number), 0) from sitting s where s.exam = e.exam and s.learner = ?),
                   array(select s.form from sitting s
                          where s.exam = e.exam and s.learner = ? and s.edition = e.edition order by s.number),
                   (select s.attempt from sitting s where s.exam = e.exam and s.learner = ? and s.open),
                   a.extra_percent, a.closes_at, a.extra_attempts, a.reason, a.giver,
                   (select g.name from learner g where g.sub = a.giver), a.at,
                   cast(pg_advisory_xact_lock_shared(hashtextextended('quiz.start ' || e.exam || ' ' || ?, 0)) as text)
              from exam e
              left join course c on c.course = e.course
              left join accommodation a on a.exam = e.exam and a.learner = ?
             where e.exam = ?
            """;

    /** The sitting's keys decide who starts; all else follows only for who won, so that no other start holds anything of it. */
    private static final String WIN = """
            with won as (
                insert into sitting (exam, learner, number, attempt, edition, form, open)
                select ?, ?, ?, ?, ?, ?, true
                 where (select a.at from accommodation a where a.exam = ? and a.learner = ?) is not distinct from ?::timestamptz
                on conflict do nothing
                returning attempt),
            entries as (
                insert into ledger_entry (attempt, entry, kind, seconds, reason, giver, at)
                select won.attempt, line.entry, line.kind, line.seconds, line.reason, line.giver, ?
                  from won, unnest(?::text[], ?::integer[], ?::text[], ?::text[])
                       with ordinality as line (kind, seconds, reason, giver, entry)),
            signed as (
                insert into receipt (attempt, sequence, occasion, head, signed_at, key, signature)
                select won.attempt, 0, ?, ?, ?, ?, ? from won)
            """;

    private static final String NOTE = """
            , noted as (
                insert into learner (sub, name, groups, seen_at)
                select ?, ?, ?, ? from won
                on conflict (sub) do update
                   set name = excluded.name, groups = excluded.groups, seen_at = excluded.seen_at)
            """;

    private static final String SIT = """
            insert into attempt (id, learner, exam, edition, form, number, started_at, deadline, window_end, state, writer,
                                 sequence, head, flags, revision)
            select won.attempt, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, 0, ?, '{}', ?
              from won
            """;

    private static final String START = WIN + SIT;
    private static final String START_AND_NOTE = WIN + NOTE + SIT;

    @Inject
    DataSource database;

    Optional<Standing> standing(String exam, String learner) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING)) {
            Sql.set(statement, learner, learner, learner, learner, learner, exam);
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
                Optional.ofNullable(row.getObject(6, UUID.class)),
                row.getString(10) == null
                        ? Allowance.NONE
                        : new Allowance(
                                row.getInt(7),
                                Sql.instant(row, 8),
                                row.getInt(9),
                                row.getString(10),
                                row.getString(11),
                                row.getString(12),
                                Sql.instant(row, 13)));
    }

    /**
     * One statement: of any number of simultaneous starts of a learner at an exam, one returns true.
     *
     * @param allowance what the ledger was made with: when the learner has another one by now, nothing starts
     * @param signed the head of the attempt's chain before the first save
     * @param noted who starts, where that has to be known afterwards
     */
    boolean start(
            Attempt attempt, DeadlineLedger ledger, Allowance allowance, SignedHead signed, Optional<Learner> noted) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(noted.isPresent() ? START_AND_NOTE : START)) {
            Sql.set(
                    statement,
                    Stream.of(
                                    winning(connection, attempt, ledger.entries(), allowance, signed),
                                    noted.stream().flatMap(learner -> noting(learner, attempt.startedAt())),
                                    sitting(attempt))
                            .flatMap(part -> part)
                            .toArray());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static Stream<Object> winning(
            Connection connection, Attempt attempt, List<LedgerEntry> entries, Allowance allowance, SignedHead signed)
            throws SQLException {
        return Stream.of(
                attempt.exam(),
                attempt.learner(),
                attempt.number(),
                attempt.id(),
                attempt.edition(),
                attempt.form(),
                attempt.exam(),
                attempt.learner(),
                allowance.at(),
                attempt.startedAt(),
                texts(connection, entries.stream().map(entry -> entry.kind().word())),
                connection.createArrayOf(
                        "integer", entries.stream().map(LedgerEntry::seconds).toArray()),
                texts(connection, entries.stream().map(LedgerEntry::reason)),
                texts(connection, entries.stream().map(LedgerEntry::giver)),
                signed.occasion().word(),
                signed.head().hash(),
                signed.signedAt(),
                signed.key(),
                signed.signature());
    }

    private static Stream<Object> noting(Learner learner, Instant now) {
        return Stream.of(learner.learner(), learner.name(), learner.groups().toArray(String[]::new), now);
    }

    private static Stream<Object> sitting(Attempt attempt) {
        return Stream.of(
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
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
