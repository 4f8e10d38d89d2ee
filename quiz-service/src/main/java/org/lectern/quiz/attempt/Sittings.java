package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/** Which attempts a learner has at which exam. */
@ApplicationScoped
class Sittings {

    /** One sitting of a learner. */
    record Sitting(String exam, int number, UUID attempt, boolean open) {}

    private static final String CLOSE = """
            update sitting s set open = false
              from unnest(?::text[], ?::text[], ?::integer[]) as closed (exam, learner, number)
             where s.exam = closed.exam and s.learner = closed.learner and s.number = closed.number
            returning s.attempt, not exists (
                select 1 from sitting earlier
                 where earlier.exam = s.exam and earlier.learner = s.learner
                   and earlier.edition = s.edition and earlier.form = s.form and earlier.number < s.number)
            """;

    @Inject
    DataSource database;

    /** Closes the sittings of these attempts; which were their learner's first of the form. */
    Set<UUID> close(List<Attempt> attempts) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            Sql.set(
                    statement,
                    connection.createArrayOf(
                            "text", attempts.stream().map(Attempt::exam).toArray()),
                    connection.createArrayOf(
                            "text", attempts.stream().map(Attempt::learner).toArray()),
                    connection.createArrayOf(
                            "integer", attempts.stream().map(Attempt::number).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Set<UUID> firstOfForm = new HashSet<>();
                int closed = 0;
                for (; rows.next(); closed++) {
                    if (rows.getBoolean(2)) {
                        firstOfForm.add(rows.getObject(1, UUID.class));
                    }
                }
                if (closed != attempts.size()) {
                    throw new IllegalStateException(closed + " of " + attempts.size() + " attempts have a sitting");
                }
                return firstOfForm;
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
