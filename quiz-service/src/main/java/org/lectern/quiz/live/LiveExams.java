package org.lectern.quiz.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lectern.quiz.storage.DatabaseFailed;
import org.lectern.quiz.storage.Sql;

/**
 * The exams that are live: somebody is writing, or a window that people have already come to is open. A window longer than a day is no appointment: it counts
 * only while somebody is writing.
 */
@ApplicationScoped
class LiveExams {

    /** On columns that were there in the first release: it is asked before later scripts have run. */
    private static final String LIVE = """
            select e.exam, e.title, coalesce(r.running, 0), r.last_deadline,
                   case when w.is_open then e.closes_at end
              from exam e
              left join (select exam, count(*) as running, max(deadline) as last_deadline
                           from attempt where state = 'open' and deadline >= ? group by exam) r using (exam)
             cross join lateral (
                   select e.status = 'published' and e.closes_at > ? and coalesce(e.opens_at, e.published_at) <= ?
                      and e.closes_at - coalesce(e.opens_at, e.published_at) <= interval '1 day'
                      and exists (select 1 from sitting s where s.exam = e.exam) as is_open) w
             where (r.running > 0 or w.is_open) and e.exam not like 'rehearsal.%'
             order by r.last_deadline desc nulls last, e.exam
            """;

    private final DataSource database;
    private final Clock clock;

    LiveExams(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<LiveExam> now() {
        try (var connection = database.getConnection()) {
            return at(connection, clock.instant());
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    static List<LiveExam> at(Connection connection, Instant now) throws SQLException {
        try (var query = connection.prepareStatement(LIVE)) {
            Sql.set(query, now, now, now);
            try (var row = query.executeQuery()) {
                var live = new ArrayList<LiveExam>();
                while (row.next()) {
                    live.add(new LiveExam(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            Sql.instant(row, 4),
                            Sql.instant(row, 5)));
                }
                return live;
            }
        }
    }
}
