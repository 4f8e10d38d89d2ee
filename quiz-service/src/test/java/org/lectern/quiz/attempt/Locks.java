package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Outside;

/** What another session of the database holds while a test looks on. */
final class Locks {

    private Locks() {}

    /**
     * Nothing can be written to the table while the act runs; both writers of a queue have begun before.
     *
     * @param first, second what they have begun with
     */
    static void whileBothWritersWait(
            String table,
            Supplier<? extends CompletableFuture<?>> first,
            Supplier<? extends CompletableFuture<?>> second,
            Runnable act)
            throws SQLException {
        try (var lock = LecternParts.database().open()) {
            hold(lock, "lock table " + table + " in share mode");
            var one = first.get();
            awaitWaiting(1);
            var other = second.get();
            awaitWaiting(2);
            act.run();
            lock.rollback();
            assertThat(CompletableFuture.allOf(one, other)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    /** The first has come as far as writing to the table before the second begins, which waits too; then both go on. */
    static void oneBehindTheOther(
            String table,
            Supplier<? extends CompletableFuture<?>> first,
            Supplier<? extends CompletableFuture<?>> second)
            throws SQLException {
        whileBothWritersWait(table, first, second, () -> {});
    }

    static void hold(Connection connection, String statement) throws SQLException {
        connection.setAutoCommit(false);
        try (var holding = connection.createStatement()) {
            holding.execute(statement);
        }
    }

    static void awaitWaiting(int many) {
        await().until(() -> Outside.number("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and wait_event_type = 'Lock'""") == many);
    }
}
