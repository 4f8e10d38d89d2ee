package org.lectern.quiz.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lectern.quiz.question.Answer;
import org.lectern.quiz.question.QuestionJson;
import org.lectern.quiz.storage.Database;
import org.lectern.quiz.storage.Sql;

/** The exam room as its staff see it. */
@ApplicationScoped
class Room {

    /** An answer that was taken back counts for none: of each position the last save decides. */
    private static final String RUNNING = """
            select a.id, a.learner, l.name, a.number, a.started_at, a.deadline,
                   (select count(*) from (
                        select distinct on (position) answer from save
                         where attempt = a.id order by position, sequence desc) latest
                     where latest.answer <> ?),
                   jsonb_array_length(f.items),
                   (select max(saved_at) from save where attempt = a.id),
                   (select coalesce(sum(seconds), 0) from ledger_entry where attempt = a.id and kind in ('accommodation', 'added'))
              from sitting s
              join attempt a on a.id = s.attempt and a.state = 'open'
              join form f on f.exam = a.exam and f.edition = a.edition and f.number = a.form
              left join learner l on l.sub = a.learner
             where s.exam = ? and s.open
             order by l.name, a.learner
            """;

    @Inject
    Database database;

    List<RunningView.Running> running(String exam) {
        return database.ask(
                RUNNING,
                row -> new RunningView.Running(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Sql.instant(row, 5),
                        Sql.instant(row, 6),
                        row.getInt(7),
                        row.getInt(8),
                        Sql.instant(row, 9),
                        row.getInt(10)),
                QuestionJson.write(new Answer.Unanswered()),
                exam);
    }
}
