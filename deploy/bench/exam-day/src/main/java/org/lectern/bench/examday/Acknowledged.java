package org.lectern.bench.examday;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that the platform has said it has: looked up in the database afterwards. */
final class Acknowledged {

    private static final int BATCH = 10_000;

    private final ConcurrentLinkedQueue<Save> saves = new ConcurrentLinkedQueue<>();
    private final Set<UUID> submitted = ConcurrentHashMap.newKeySet();

    /** Its hash names the attempt too: the chain begins with it. */
    private record Save(int position, int sequence, byte[] hash) {}

    /** @param missing saves that are not in the chain with their hash; @param ungraded submitted attempts without exactly one result of just the last answers */
    record Verdict(int saves, int missing, int submitted, int ungraded) {

        boolean isRight() {
            return missing == 0 && ungraded == 0;
        }
    }

    void add(String receipt) {
        var json = Requests.json(receipt);
        saves.add(new Save(
                json.path("position").asInt(),
                json.path("sequence").asInt(),
                HexFormat.of().parseHex(json.path("hash").asText())));
    }

    void submitted(String attempt) {
        submitted.add(UUID.fromString(attempt));
    }

    Verdict check(Installation installation) throws SQLException {
        try (var connection = installation.database()) {
            connection.setAutoCommit(false);
            write(connection);
            execute(connection, "analyze acknowledged");
            int missing = count(connection, """
                    select count(*) from acknowledged a
                     where not exists (select 1 from quiz.save s
                                        where s.hash = a.hash and s.sequence = a.sequence and s.position = a.position)""");
            int ungraded = count(connection, """
                    with latest as (
                        select distinct on (s.attempt, s.position) s.attempt, s.position, s.answer::jsonb as answer
                          from quiz.save s join handed_in h using (attempt)
                         order by s.attempt, s.position, s.sequence desc)
                    select count(*) from handed_in h
                     where not exists (select 1 from quiz.result r where r.attempt = h.attempt)
                        or exists (select 1 from latest l
                                    where l.attempt = h.attempt
                                      and not exists (
                                          select 1 from quiz.result r, jsonb_array_elements(r.items) item
                                           where r.attempt = l.attempt
                                             and (item ->> 'position')::int = l.position
                                             and coalesce(item -> 'answer', jsonb_build_object('chosen', item -> 'chosen')) @> l.answer))""");
            connection.rollback();
            return new Verdict(saves.size(), missing, submitted.size(), ungraded);
        }
    }

    private void write(Connection connection) throws SQLException {
        execute(connection, "create temporary table acknowledged (position int, sequence int, hash bytea)");
        execute(connection, "create temporary table handed_in (attempt uuid primary key)");
        try (var insert = connection.prepareStatement("insert into acknowledged values (?, ?, ?)")) {
            int number = 0;
            for (var save : saves) {
                insert.setInt(1, save.position);
                insert.setInt(2, save.sequence);
                insert.setBytes(3, save.hash);
                insert.addBatch();
                if (++number % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement("insert into handed_in values (?)")) {
            for (var attempt : submitted) {
                insert.setObject(1, attempt);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
