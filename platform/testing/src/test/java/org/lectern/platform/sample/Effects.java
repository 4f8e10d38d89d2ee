package org.lectern.platform.sample;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.platform.testing.LecternParts;

/** What the readers did, seen from outside the service. */
public final class Effects {

    private Effects() {}

    /** The numbers that the reader with an inbox applied for a key, in its order. */
    public static List<Integer> applied(String key) {
        return select("select number from effect where key = ? order by seq", key, Integer.class);
    }

    /** The trace ids under which they were applied. */
    public static List<String> traces(String key) {
        return select("select trace from effect where key = ? order by seq", key, String.class);
    }

    /** The events that arrived for a key, duplicates too. */
    public static List<String> arrived(String key) {
        return select("select event_id from arrival where key = ? order by seq", key, String.class);
    }

    private static <T> List<T> select(String sql, String key, Class<T> type) {
        try (var connection = LecternParts.database().open();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, key);
            var values = new ArrayList<T>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    values.add(type.cast(result.getObject(1)));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
