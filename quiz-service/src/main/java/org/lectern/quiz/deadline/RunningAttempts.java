package org.lectern.quiz.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.Sql;

/** The attempts that are being written at an exam, and the ledgers of their deadlines. */
@ApplicationScoped
class RunningAttempts {

    private static final String OF_LEARNER = "select attempt from sitting where exam = ? and learner = ? and open";

    private static final String OF_EXAM = "select attempt from sitting where exam = ? and open";

    /** In the order of the ids, so that two who hold many wait for each other and never crosswise. */
    private static final String HOLD = """
            select id, learner, started_at, window_end from attempt
             where id = any (?) and state = 'open' and deadline >= ?
             order by id
               for update
            """;

    private static final String LEDGERS = """
            select attempt, kind, seconds, reason, giver, at, entry from ledger_entry
             where attempt = any (?) order by attempt, entry
            """;

    private static final String APPEND = """
            insert into ledger_entry (attempt, entry, kind, seconds, reason, giver, at)
            select attempt, entry, kind, seconds, reason, giver, ?
              from unnest(?::uuid[], ?::integer[], ?::text[], ?::integer[], ?::text[], ?::text[])
                   as line (attempt, entry, kind, seconds, reason, giver)
            """;

    private static final String MOVE = """
            update attempt a
               set deadline = moved.deadline, window_end = moved.window_end, revision = a.revision + 1
              from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as moved (id, deadline, window_end)
             where a.id = moved.id and a.id = any (?)
            """;

    @Inject
    Database database;

    List<UUID> of(String exam) {
        return database.ask(OF_EXAM, RunningAttempts::id, exam);
    }

    List<UUID> of(String exam, String learner) {
        return database.ask(OF_LEARNER, RunningAttempts::id, exam, learner);
    }

    /** Those of the attempts that may still be written, held: one that the server closes in this moment is not among them. */
    List<RunningAttempt> hold(Collection<UUID> attempts, Instant now) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        UUID[] ids = attempts.toArray(UUID[]::new);
        List<RunningAttempt> held = database.ask(HOLD, RunningAttempts::attempt, ids, now.minus(ExamWindow.GRACE));
        Map<UUID, List<LedgerEntry>> entries = database.ask(LEDGERS, Line::of, (Object) ids).stream()
                .collect(groupingBy(Line::attempt, mapping(Line::entry, toList())));
        return held.stream()
                .map(attempt -> attempt.with(new DeadlineLedger(
                        attempt.ledger().startedAt(), attempt.ledger().windowEnd(), entries.get(attempt.attempt()))))
                .toList();
    }

    /** Writes down what the held attempts' ledgers have become, and where their deadlines are now. */
    void write(List<Extension> extensions, Instant now) {
        List<Line> lines = extensions.stream().flatMap(Line::added).toList();
        database.write(
                APPEND,
                now,
                lines.stream().map(Line::attempt).toArray(UUID[]::new),
                lines.stream().map(Line::place).toArray(Integer[]::new),
                texts(lines.stream().map(line -> line.entry().kind().word())),
                lines.stream().map(line -> line.entry().seconds()).toArray(Integer[]::new),
                texts(lines.stream().map(line -> line.entry().reason())),
                texts(lines.stream().map(line -> line.entry().giver())));
        UUID[] ids = extensions.stream().map(Extension::attempt).toArray(UUID[]::new);
        database.write(
                MOVE,
                ids,
                times(extensions.stream().map(extension -> extension.after().deadline())),
                times(extensions.stream().map(extension -> extension.after().windowEnd())),
                ids);
    }

    /** A line with whose it is and its place in the ledger, from 1. */
    private record Line(UUID attempt, int place, LedgerEntry entry) {

        static Stream<Line> added(Extension extension) {
            List<LedgerEntry> added = extension.added();
            return IntStream.range(0, added.size())
                    .mapToObj(index -> new Line(extension.attempt(), extension.known() + index + 1, added.get(index)));
        }

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getObject(1, UUID.class),
                    row.getInt(7),
                    new LedgerEntry(
                            LedgerEntry.Kind.of(row.getString(2)),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            Sql.instant(row, 6)));
        }
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static RunningAttempt attempt(ResultSet row) throws SQLException {
        return new RunningAttempt(
                id(row), row.getString(2), new DeadlineLedger(Sql.instant(row, 3), Sql.instant(row, 4), List.of()));
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String[] times(Stream<Instant> times) {
        return times.map(time -> time == null ? null : time.toString()).toArray(String[]::new);
    }
}
