package org.lectern.quiz.attempt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.lectern.quiz.deadline.LedgerEntry;
import org.lectern.quiz.deadline.NamedEntry;
import org.lectern.quiz.exam.ExamWindow;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    private static final String TAKE_OVER = """
            update attempt
               set revision = revision + (writer <> ?)::integer, writer = ?
             where id = ? and learner = ? and state = 'open'
            """;

    private static final String FLAG = """
            update attempt
               set flags = case when ? then array_append(array_remove(flags, ?::smallint), ?::smallint)
                                else array_remove(flags, ?::smallint) end
             where id = ? and learner = ? and state = 'open' and writer = ? and deadline >= ?
            returning deadline, revision
            """;

    private static final String LEDGER = """
            select e.kind, e.seconds, e.reason, e.giver, e.at, g.name
              from ledger_entry e left join learner g on g.sub = e.giver
             where e.attempt = ? order by e.entry
            """;

    @Inject
    DataSource database;

    @Inject
    Database rows;

    /** The device becomes the one whose saves are taken; false when the attempt is not open. */
    boolean takeOver(UUID attempt, String learner, UUID device) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE_OVER)) {
            Sql.set(statement, device, device, attempt, learner);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Sets or takes away a flag under the same rule as a save; empty when the rule refuses. */
    Optional<Clockwork> flag(UUID attempt, String learner, UUID device, int position, boolean flagged, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FLAG)) {
            Instant earliest = now.minus(ExamWindow.GRACE);
            Sql.set(statement, flagged, position, position, position, attempt, learner, device, earliest);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Clockwork(now, Sql.instant(row, 1), row.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** The learner's attempt, held against saves, takeovers and other submits until the transaction ends. */
    Optional<Attempt> findAndHold(UUID id, String learner) {
        return find("id = ?1 and learner = ?2", id, learner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of the attempts that nobody else holds, held likewise. */
    List<Attempt> holdFree(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from attempt where id = any (:ids) for no key update skip locked", Attempt.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** After statements that moved its chain. */
    void reread(Attempt attempt) {
        getEntityManager().refresh(attempt);
    }

    List<Attempt> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Why the attempt ends when it ends, with the names of who gave the time. */
    List<NamedEntry> ledger(UUID attempt) {
        return rows.ask(
                LEDGER,
                row -> new NamedEntry(
                        new LedgerEntry(
                                LedgerEntry.Kind.of(row.getString(1)),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                Sql.instant(row, 5)),
                        row.getString(6)),
                attempt);
    }
}
