package org.lectern.quiz.storage;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Parameters and columns of the statements that are written by hand. */
public final class Sql {

    private Sql() {}

    public static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 1; index <= values.length; index++) {
            switch (values[index - 1]) {
                case null -> statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
                case Instant time -> statement.setObject(index, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                case byte[] bytes -> statement.setBytes(index, bytes);
                case byte[][] many -> statement.setArray(index, array(statement, "bytea", many));
                case UUID[] ids -> statement.setArray(index, array(statement, "uuid", ids));
                case String[] texts -> statement.setArray(index, array(statement, "text", texts));
                case Integer[] numbers -> statement.setArray(index, array(statement, "integer", numbers));
                case Long[] numbers -> statement.setArray(index, array(statement, "bigint", numbers));
                case Instant[] times -> statement.setArray(index, array(statement, "timestamptz", times));
                case Object value -> statement.setObject(index, value);
            }
        }
    }

    private static Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values);
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
