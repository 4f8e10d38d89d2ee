package org.lectern.progress.storage;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads the rows of many learners at once, in the running transaction, without an entity or a tuple for each: a class has hundreds of thousands. */
@ApplicationScoped
public class LearnerRows {

    private static final int FETCHED_AT_ONCE = 5_000;

    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    @Inject
    EntityManager database;

    /**
     * By learner, each in the order of the rows; a learner without a row is missing.
     *
     * @param sql has two parameters, the learners as an array and the course; its column "learner" says whose the row is
     */
    public <T> Map<String, List<T>> of(String sql, Collection<String> learners, String course, RowReader<T> reader) {
        return database.unwrap(Session.class)
                .doReturningWork(connection -> read(connection, sql, learners, course, reader));
    }

    /** The same where a learner has one row at most. */
    public <T> Map<String, T> one(String sql, Collection<String> learners, String course, RowReader<T> reader) {
        return of(sql, learners, course, reader).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, rows -> rows.getValue().getFirst()));
    }

    private static <T> Map<String, List<T>> read(
            Connection connection, String sql, Collection<String> learners, String course, RowReader<T> reader)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            query.setArray(1, connection.createArrayOf("text", learners.toArray()));
            query.setString(2, course);
            var byLearner = new HashMap<String, List<T>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    byLearner
                            .computeIfAbsent(row.getString("learner"), _ -> new ArrayList<>())
                            .add(reader.read(row));
                }
            }
            return byLearner;
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
