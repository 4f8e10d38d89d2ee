package org.lectern.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the services send to the database, as it counts them itself: another version beside them has to leave every one of these right. */
final class SentStatements {

    private static final String OF_A_ROLE = """
            select distinct query from public.pg_stat_statements
             where userid = ?::regrole and query ~* '^\\s*(select|insert|update|delete|with)\\M'
               and query !~* 'flyway|pg_advisory|pg_try_advisory|pg_catalog|pg_class'
             order by query""";

    private SentStatements() {}

    /** Counting begins with the next start of the database. */
    static void countFromNowOn(Platform platform, String superuserUrl) throws SQLException {
        execute(superuserUrl, "alter system set shared_preload_libraries = 'pg_stat_statements'");
        execute(superuserUrl, "alter system set pg_stat_statements.max = 10000");
        platform.stop("postgres");
        platform.start("postgres");
        execute(superuserUrl, "create extension if not exists pg_stat_statements schema public");
    }

    /** Those that can be prepared by their text alone. */
    static List<String> of(String role, String superuserUrl, Connection connection) throws SQLException {
        var prepared = new ArrayList<String>();
        try (var superuser = DriverManager.getConnection(superuserUrl);
                var query = superuser.prepareStatement(OF_A_ROLE)) {
            query.setString(1, role);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    if (canBePrepared(result.getString(1), connection)) {
                        prepared.add(result.getString(1));
                    }
                }
            }
        }
        return prepared;
    }

    private static boolean canBePrepared(String text, Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("prepare sent as " + text);
            statement.execute("deallocate sent");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
