package org.lectern.quiz.attempt;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Parameters and columns of the statements that are written by hand. */
final class Sql {

    private Sql() {}

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 1; index <= values.length; index++) {
            switch (values[index - 1]) {
                case null -> statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
                case Instant time -> statement.setObject(index, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                case byte[] bytes -> statement.setBytes(index, bytes);
                case Object value -> statement.setObject(index, value);
            }
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
