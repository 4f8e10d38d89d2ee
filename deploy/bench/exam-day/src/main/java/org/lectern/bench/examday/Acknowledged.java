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

    private final ConcurrentLinkedQueue<Save> saves = new ConcurrentLinkedQueue<>();
    private final Set<UUID> submitted = ConcurrentHashMap.newKeySet();

    private record Save(UUID attempt, int position, int sequence, byte[] hash) {}

    /** @param missing saves that are not in the chain with their hash; @param ungraded submitted attempts without exactly one result of just the last answers */
    record Verdict(int saves, int missing, int submitted, int ungraded) {

        boolean isRight() {
            return missing == 0 && ungraded == 0;
        }
    }

    void add(String attempt, int position, String receipt) {
        var json = Requests.json(receipt);
        saves.add(new Save(
                UUID.fromString(attempt),
                position,
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
            int missing = count(connection, """
                    select count(*) from acknowledged a
                     where not exists (select 1 from quiz.save s
                                        where s.attempt = a.attempt and s.sequence = a.sequence
                                          and s.position = a.position and s.hash = a.hash)""");
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
                                             and item -> 'answer' @> l.answer))""");
            connection.rollback();
            return new Verdict(saves.size(), missing, submitted.size(), ungraded);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table acknowledged (attempt uuid, position int, sequence int, hash bytea)");
            statement.execute("create temporary table handed_in (attempt uuid primary key)");
        }
        try (var insert = connection.prepareStatement("insert into acknowledged values (?, ?, ?, ?)")) {
            for (var save : saves) {
                insert.setObject(1, save.attempt);
                insert.setInt(2, save.position);
                insert.setInt(3, save.sequence);
                insert.setBytes(4, save.hash);
                insert.addBatch();
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

    private static int count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
