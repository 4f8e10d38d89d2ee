package org.lectern.quiz.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements that are written by hand: part of the running transaction, and outside of one each its own. */
@ApplicationScoped
public class Database {

    @Inject
    DataSource database;

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> ask(String query, Shape<T> shape, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Sql.set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> answers = new ArrayList<>();
                while (rows.next()) {
                    answers.add(shape.of(rows));
                }
                return answers;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** How many rows it wrote. */
    public int write(String change, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            Sql.set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
