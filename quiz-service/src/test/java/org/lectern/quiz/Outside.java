package org.lectern.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;

/**
 * The service's database seen from outside. The relay empties the outbox at once, so a trigger notes what was ever put there: exactly what the service
 * told, transaction by transaction.
 */
public final class Outside {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        execute(
                "create table told (like outbox including all)",
                "grant all on told to quiz",
                """
                create function note_told() returns trigger language plpgsql as $$
                begin
                    insert into told overriding system value select new.*;
                    return new;
                end $$
                """,
                "create trigger note_told after insert on outbox for each row execute function note_told()");
    }

    private Outside() {}

    /** Begins to note what is told; later calls do nothing. */
    public static void listen() {
        // The static block has done it.
    }

    /** The data of every event of a type that the service told with that value in that field, in the order of telling. */
    public static List<JsonNode> told(String type, String field, String value) {
        return texts(
                        "select payload from told where type = ? and payload::json ->> ? = ? order by seq",
                        type,
                        field,
                        value)
                .stream()
                .map(payload -> fitting(type, payload))
                .toList();
    }

    private static JsonNode fitting(String type, String payload) {
        EventContract.fits(type, payload);
        return json(payload);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static void execute(String... statements) {
        try (var connection = LecternParts.database().open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    public static String text(String sql, Object... parameters) {
        return texts(sql, parameters).getFirst();
    }

    /** The first column of every row. */
    public static List<String> texts(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(List::getFirst).toList();
    }

    /** Every column of every row, as text. */
    public static List<List<String>> rows(String sql, Object... parameters) {
        try (var connection = LecternParts.database().open();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var rows = new ArrayList<List<String>>();
            try (var result = query.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
