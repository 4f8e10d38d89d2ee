package org.lectern.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

@ApplicationScoped
class Pulses {

    @Inject
    DataSource database;

    List<Pulse> of(Collection<UUID> attempts) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, revision, deadline, state = 'open', writer from attempt where id = any (?)")) {
            Sql.set(statement, connection.createArrayOf("uuid", attempts.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<Pulse> pulses = new ArrayList<>();
                while (rows.next()) {
                    pulses.add(new Pulse(
                            rows.getObject(1, UUID.class),
                            rows.getInt(2),
                            Sql.instant(rows, 3),
                            rows.getBoolean(4),
                            rows.getObject(5, UUID.class)));
                }
                return pulses;
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }
}
