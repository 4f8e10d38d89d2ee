package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/** The attempts that nobody submitted in time. */
@ApplicationScoped
class OverdueAttempts {

    private static final String HOLD_OVERDUE = """
            select id from attempt
             where state = 'open' and deadline < ?
             order by deadline
             limit ?
               for update skip locked
            """;

    private static final String HOLD_ONE_OVERDUE = """
            select id from attempt
             where state = 'open' and deadline < ? and id = ?
               for update skip locked
            """;

    private static final String OVERDUE = "select id from attempt where state = 'open' and deadline < ?";

    @Inject
    DataSource database;

    /** Attempts whose grace has passed and that no other process is closing right now, held until the transaction ends. */
    List<UUID> hold(Instant now, int most) {
        return ids(HOLD_OVERDUE, now.minus(ExamWindow.GRACE), most);
    }

    /** The same for one attempt: none when it is not overdue or held by another process. */
    List<UUID> hold(Instant now, UUID attempt) {
        return ids(HOLD_ONE_OVERDUE, now.minus(ExamWindow.GRACE), attempt);
    }

    List<UUID> all(Instant now) {
        return ids(OVERDUE, now.minus(ExamWindow.GRACE));
    }

    private List<UUID> ids(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Sql.set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
