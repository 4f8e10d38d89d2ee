package org.lectern.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.platform.testing.LecternParts;

/** The database of the service, seen from outside. */
public final class Rows {

    private Rows() {}

    /** The rows of a query as text, columns parted by a bar. */
    public static List<String> of(String sql, Object... values) {
        try (var connection = LecternParts.database().open();
                var query = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                query.setObject(index + 1, values[index]);
            }
            var rows = new ArrayList<String>();
            try (var result = query.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    var cells = new ArrayList<String>();
                    for (int column = 1; column <= columns; column++) {
                        cells.add(result.getString(column));
                    }
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, Object... values) {
        return Long.parseLong(of(sql, values).getFirst());
    }

    public static void execute(String... statements) {
        try (var connection = LecternParts.database().open()) {
            execute(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
