package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which attempts a learner has at which exam. */
@ApplicationScoped
class Sittings {

    /** One sitting of a learner. */
    record Sitting(String exam, int number, UUID attempt, boolean open) {}

    private static final String CLOSE = """
            update sitting s set open = false
             where s.exam = ? and s.learner = ? and s.number = ?
            returning not exists (
                select 1 from sitting earlier
                 where earlier.exam = s.exam and earlier.learner = s.learner
                   and earlier.edition = s.edition and earlier.form = s.form and earlier.number < s.number)
            """;

    @Inject
    DataSource database;

    /** Closes the sitting; whether it was the learner's first of its form. */
    boolean close(Attempt attempt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            Sql.set(statement, attempt.exam(), attempt.learner(), attempt.number());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("attempt " + attempt.id() + " has no sitting");
                }
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    List<Sitting> of(String learner) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select exam, number, attempt, open from sitting where learner = ? order by exam, number")) {
            Sql.set(statement, learner);
            try (ResultSet rows = statement.executeQuery()) {
                List<Sitting> sittings = new ArrayList<>();
                while (rows.next()) {
                    sittings.add(new Sitting(
                            rows.getString(1), rows.getInt(2), rows.getObject(3, UUID.class), rows.getBoolean(4)));
                }
                return sittings;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
