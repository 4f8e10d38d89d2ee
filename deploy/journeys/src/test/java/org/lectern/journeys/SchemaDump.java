package org.lectern.journeys;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The rows of a service's schema as SQL text. The tables themselves are what the migrations up to the noted one make: the history of the migrations is
 * among the rows, with their checksums, so that a script that has changed since is refused when the rows are brought back.
 */
final class SchemaDump {

    private static final String MIGRATED_TO = """
            select version from flyway_schema_history where version is not null order by installed_rank desc limit 1""";

    private static final String PARTITIONS = """
            select format('create table if not exists %I partition of %s %s', c.relname, i.inhparent::regclass,
                          pg_get_expr(c.relpartbound, c.oid))
              from pg_class c join pg_inherits i on i.inhrelid = c.oid
             where c.relispartition and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
             order by c.relname""";

    private static final String COPIES = """
            select format('copy %I (%s)', c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum))
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
               and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             group by c.relname
             order by c.relname""";

    private static final String SEQUENCES = """
            select format('select setval(%L, %s)', sequencename, last_value)
              from pg_sequences where schemaname = current_schema() and last_value is not null
             order by sequencename""";

    private final Connection connection;

    /** @param connection whose schema is the service's, and which sees one moment */
    SchemaDump(Connection connection) {
        this.connection = connection;
    }

    void write(Writer to) throws SQLException, IOException {
        to.write("-- migrated to " + column(MIGRATED_TO).getFirst() + "\n");
        for (var statement : column(PARTITIONS)) {
            to.write(statement + ";\n");
        }
        for (var copy : column(COPIES)) {
            to.write(copy + " from stdin;\n");
            rows(copy, to);
            to.write("\\.\n");
        }
        for (var statement : column(SEQUENCES)) {
            to.write(statement + ";\n");
        }
    }

    /** Of a table cut into months its own name gives nothing to copy: a query does. */
    private void rows(String copy, Writer to) throws SQLException, IOException {
        var columns = copy.substring(copy.indexOf('(') + 1, copy.lastIndexOf(')'));
        var table = copy.substring("copy ".length(), copy.indexOf(" ("));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), to);
    }

    private List<String> column(String query) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
