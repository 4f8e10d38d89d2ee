package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.quiz.accommodation.Allowance;
import org.lectern.quiz.deadline.LedgerEntry;
import org.lectern.quiz.learner.Learner;
import org.lectern.quiz.receipt.SignedHead;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.Sql;

/** What starts read and write, each of several learners: the hot path that does not load the entity. */
@ApplicationScoped
class Starts {

    /**
     * Whoever changes a learner's accommodation waits until the learner's start is done, and the start for who has begun to: then what it read
     * here is old, and {@link #START} takes nothing.
     */
    private static final String STANDING = """
            select asked.place, e.status = 'published', coalesce(c.withdrawn_at is not null, false), e.edition,
                   (select coalesce(max(s.number), 0) from sitting s where s.exam = e.exam and s.learner = asked.learner),
                   array(select s.form from sitting s
                          where s.exam = e.exam and s.learner = asked.learner and s.edition = e.edition order by s.number),
                   (select s.attempt from sitting s where s.exam = e.exam and s.learner = asked.learner and s.open),
                   a.extra_percent, a.closes_at, a.extra_attempts, a.reason, a.giver,
                   (select g.name from learner g where g.sub = a.giver), a.at,
                   %s
              from unnest(?, ?) with ordinality as asked (exam, learner, place)
              join exam e on e.exam = asked.exam
              left join course c on c.course = e.course
              left join accommodation a on a.exam = e.exam and a.learner = asked.learner
            """;

    private static final String LOCK = "hashtextextended('quiz.start ' || e.exam || ' ' || asked.learner, 0)";
    private static final String WAITING =
            STANDING.formatted("cast(pg_advisory_xact_lock_shared(" + LOCK + ") as text) is not null");
    private static final String PASSING_BY = STANDING.formatted("pg_try_advisory_xact_lock_shared(" + LOCK + ")");

    /**
     * The sittings' keys decide who starts; all else follows only for who won, so that no other start holds anything of theirs. They are taken in one order
     * everywhere: so starts that cross cannot wait for each other.
     */
    private static final String START = """
            with asked as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                           as asked (attempt, learner, exam, edition, form, number, started_at, deadline, window_end, writer, head, revision,
                                     signature, allowed_at)),
            won as (
                insert into sitting (exam, learner, number, attempt, edition, form, open)
                select exam, learner, number, attempt, edition, form, true from asked
                 where (select a.at from accommodation a where a.exam = asked.exam and a.learner = asked.learner)
                       is not distinct from asked.allowed_at
                 order by exam, learner
                on conflict do nothing
                returning attempt),
            entries as (
                insert into ledger_entry (attempt, entry, kind, seconds, reason, giver, at)
                select line.* from unnest(?, ?, ?, ?, ?, ?, ?) as line (attempt, entry, kind, seconds, reason, giver, at)
                  join won using (attempt)),
            signed as (
                insert into receipt (attempt, sequence, occasion, head, signed_at, key, signature)
                select attempt, 0, ?, head, started_at, ?, signature from asked join won using (attempt)),
            noted as (
                insert into learner (sub, name, groups, seen_at)
                select note.sub, note.name,
                       array(select member.name from unnest(?, ?) as member (sub, name) where member.sub = note.sub),
                       note.seen_at
                  from unnest(?, ?, ?, ?) as note (attempt, sub, name, seen_at) join won using (attempt)
                 order by note.sub
                on conflict (sub) do update
                   set name = excluded.name, groups = excluded.groups, seen_at = excluded.seen_at)
            insert into attempt (id, learner, exam, edition, form, number, started_at, deadline, window_end, state, writer,
                                 sequence, head, flags, revision)
            select attempt, learner, exam, edition, form, number, started_at, deadline, window_end, 'open', writer,
                   0, head, '{}', revision
              from asked join won using (attempt)
            returning id
            """;

    private record Line(UUID attempt, int entry, LedgerEntry of) {}

    private record Note(UUID attempt, Learner learner, Instant at) {}

    private record Membership(String learner, String group) {}

    @Inject
    Database database;

    /** Waits for who changes the learner's accommodation; empty when there is no such exam. */
    Optional<Standing> standing(AskedStart asked) {
        return Optional.ofNullable(standings(WAITING, List.of(asked)).get(asked));
    }

    /** How they stand, without those whose exam does not exist, or whose accommodation somebody is changing. */
    Map<AskedStart, Standing> standingsFree(List<AskedStart> asked) {
        return standings(PASSING_BY, asked);
    }

    private Map<AskedStart, Standing> standings(String query, List<AskedStart> asked) {
        Map<AskedStart, Standing> standings = HashMap.newHashMap(asked.size());
        database.ask(
                        query,
                        row -> row.getBoolean(15)
                                ? Optional.of(Map.entry(asked.get(row.getInt(1) - 1), standing(row)))
                                : Optional.<Map.Entry<AskedStart, Standing>>empty(),
                        column(asked, AskedStart::exam, String[]::new),
                        column(asked, AskedStart::sub, String[]::new))
                .forEach(found -> found.ifPresent(free -> standings.put(free.getKey(), free.getValue())));
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Integer> sat = Arrays.stream((Object[]) row.getArray(6).getArray())
                .map(form -> ((Number) form).intValue())
                .toList();
        return new Standing(
                row.getBoolean(2),
                row.getBoolean(3),
                row.getInt(4),
                row.getInt(5),
                sat,
                Optional.ofNullable(row.getObject(7, UUID.class)),
                row.getString(11) == null
                        ? Allowance.NONE
                        : new Allowance(
                                row.getInt(8),
                                Sql.instant(row, 9),
                                row.getInt(10),
                                row.getString(11),
                                row.getString(12),
                                row.getString(13),
                                Sql.instant(row, 14)));
    }

    /**
     * One statement: of any number of simultaneous starts of a learner at an exam, one is written.
     *
     * @param beginnings of different learners
     * @return the attempts that were written
     */
    Set<UUID> start(List<Beginning> beginnings) {
        List<Attempt> attempts = beginnings.stream().map(Beginning::attempt).toList();
        List<Line> lines = beginnings.stream().flatMap(Starts::lines).toList();
        List<Note> notes = beginnings.stream()
                .flatMap(beginning -> beginning.noted().stream()
                        .map(learner -> new Note(
                                beginning.attempt().id(),
                                learner,
                                beginning.attempt().startedAt())))
                .toList();
        List<Membership> memberships = notes.stream()
                .map(Note::learner)
                .flatMap(learner -> learner.groups().stream().map(group -> new Membership(learner.learner(), group)))
                .toList();
        return new HashSet<>(database.ask(
                START,
                row -> row.getObject(1, UUID.class),
                column(attempts, Attempt::id, UUID[]::new),
                column(attempts, Attempt::learner, String[]::new),
                column(attempts, Attempt::exam, String[]::new),
                column(attempts, Attempt::edition, Integer[]::new),
                column(attempts, Attempt::form, Integer[]::new),
                column(attempts, Attempt::number, Integer[]::new),
                column(attempts, Attempt::startedAt, Instant[]::new),
                column(attempts, Attempt::deadline, Instant[]::new),
                column(attempts, Attempt::windowEnd, Instant[]::new),
                column(attempts, Attempt::writer, UUID[]::new),
                column(attempts, Attempt::head, byte[][]::new),
                column(attempts, Attempt::revision, Integer[]::new),
                column(beginnings, beginning -> beginning.signed().signature(), byte[][]::new),
                column(beginnings, beginning -> beginning.allowance().at(), Instant[]::new),
                column(lines, Line::attempt, UUID[]::new),
                column(lines, Line::entry, Integer[]::new),
                column(lines, line -> line.of().kind().word(), String[]::new),
                column(lines, line -> line.of().seconds(), Integer[]::new),
                column(lines, line -> line.of().reason(), String[]::new),
                column(lines, line -> line.of().giver(), String[]::new),
                column(lines, line -> line.of().at(), Instant[]::new),
                SignedHead.Occasion.START.word(),
                beginnings.getFirst().signed().key(),
                column(memberships, Membership::learner, String[]::new),
                column(memberships, Membership::group, String[]::new),
                column(notes, Note::attempt, UUID[]::new),
                column(notes, note -> note.learner().learner(), String[]::new),
                column(notes, note -> note.learner().name(), String[]::new),
                column(notes, Note::at, Instant[]::new)));
    }

    private static Stream<Line> lines(Beginning beginning) {
        List<LedgerEntry> entries = beginning.ledger().entries();
        return IntStream.range(0, entries.size())
                .mapToObj(place -> new Line(beginning.attempt().id(), place + 1, entries.get(place)));
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> part, IntFunction<T[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
