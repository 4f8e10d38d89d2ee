package org.lectern.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The SQL statements that the service under test sends, as Postgres itself counts them. */
public final class Statements {

    /** What runs beside every request: the relay, the gauge, schedulers that hold what is due, and transactions' own words. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?is)(begin|commit|rollback|set |show |select (\\* from outbox|pg_try_advisory|min\\(put_at\\))|delete from outbox|.*for update skip locked).*");

    private Statements() {}

    /** Every statement that the act caused, once per call; what runs beside it anyway is left out. */
    public static List<String> during(Runnable act) {
        var before = calls();
        act.run();
        var statements = new ArrayList<String>();
        calls().forEach((statement, calls) -> {
            for (long call = before.getOrDefault(statement, 0L); call < calls; call++) {
                statements.add(statement);
            }
        });
        return statements;
    }

    private static Map<String, Long> calls() {
        try (var connection = LecternParts.database().open();
                var query = connection.prepareStatement("""
                        select query, sum(calls) from public.pg_stat_statements
                         where userid = ?::regrole and dbid = (select oid from pg_database where datname = current_database())
                         group by query
                        """)) {
            query.setString(1, LecternParts.database().user());
            var calls = new HashMap<String, Long>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    if (!BACKGROUND.matcher(result.getString(1).strip()).matches()) {
                        calls.put(result.getString(1).strip(), result.getLong(2));
                    }
                }
            }
            return calls;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
