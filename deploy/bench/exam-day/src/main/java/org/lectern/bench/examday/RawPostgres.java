package org.lectern.bench.examday;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What this very Postgres can do at most: a one-row upsert in a transaction of its own, again and again, over as many connections. */
final class RawPostgres {

    private static final String UPSERT = """
            insert into bench.raw_save values (?, ?, ?) on conflict (learner, position) do update set answer = excluded.answer""";

    private RawPostgres() {}

    /** @return upserts a second */
    static double upserts(Installation installation, int connections, Duration during)
            throws SQLException, InterruptedException, ExecutionException {
        execute(installation, "create schema if not exists bench");
        execute(installation, "drop table if exists bench.raw_save");
        execute(
                installation,
                "create table bench.raw_save (learner int, position int, answer text, primary key (learner, position))");
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var counts = new ArrayList<Future<Integer>>();
            long begin = System.nanoTime();
            for (int learner = 0; learner < connections; learner++) {
                int own = learner;
                counts.add(threads.submit(() -> write(installation, own, begin + during.toNanos())));
            }
            long sum = 0;
            for (var count : counts) {
                sum += count.get();
            }
            return sum / ((System.nanoTime() - begin) / 1e9);
        } finally {
            execute(installation, "drop schema bench cascade");
        }
    }

    private static int write(Installation installation, int learner, long until) throws SQLException {
        try (var connection = installation.database();
                var upsert = connection.prepareStatement(UPSERT)) {
            int written = 0;
            while (System.nanoTime() < until) {
                upsert.setInt(1, learner);
                upsert.setInt(2, written % 60);
                upsert.setString(3, "{\"chosen\":[\"b\"],\"save\":" + written + "}");
                upsert.executeUpdate();
                written++;
            }
            return written;
        }
    }

    private static void execute(Installation installation, String sql) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
