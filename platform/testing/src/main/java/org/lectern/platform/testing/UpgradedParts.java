package org.lectern.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The real parts with the database as the release before has left it: the service under test finds it at its start and migrates it, at the time of then
 * ({@code lectern.test.stopped-at}).
 */
public class UpgradedParts extends LecternParts {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        var release = KeptRelease.newest();
        var database = LecternParts.database();
        makeTables(database, release.migratedTo(database.user()));
        bringBack(database, release);
        // There are running attempts on purpose.
        settings.put("lectern.quiz.migrate-during-exams", "true");
        settings.put("lectern.test.stopped-at", release.keptAt().toString());
        return settings;
    }

    /** As the scripts of then made them: their checksums are compared when the service starts. */
    private static void makeTables(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.user())
                .locations("classpath:db/platform", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void bringBack(TestDatabase database, KeptRelease release) {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            // The order of the tables is that of their names, not of their references.
            statement.execute("set session_replication_role = replica");
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var lines = release.rows(database.user()).iterator();
            while (lines.hasNext()) {
                var line = lines.next();
                if (line.startsWith("copy ")) {
                    statement.execute("delete from " + line.substring("copy ".length(), line.indexOf(" (")));
                    copying.copyIn(line, new StringReader(rows(lines)));
                } else if (!line.startsWith("--")) {
                    statement.execute(line);
                }
            }
            own(statement, database.user());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the kept rows could not be brought back", e);
        }
    }

    private static String rows(Iterator<String> lines) {
        var rows = new StringBuilder();
        for (var line = lines.next(); !line.equals("\\."); line = lines.next()) {
            rows.append(line).append('\n');
        }
        return rows.toString();
    }

    /** The months were made by the superuser here, by the service there. */
    private static void own(Statement statement, String role) throws SQLException {
        statement.execute("""
                do $$ declare each regclass; begin
                    for each in select oid from pg_class where relnamespace = '%1$s'::regnamespace and relkind in ('r', 'p') loop
                        execute format('alter table %%s owner to %1$s', each);
                    end loop;
                end $$""".formatted(role));
    }
}
