package org.lectern.bench.examday;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of many learners, written past the service: by events they would take hours. */
final class GrownLearners {

    private static final List<String> FILLED =
            List.of("learner", "class_member", "practice_fact", "attempt_fact", "completion", "note", "prediction");

    private final Installation installation;

    GrownLearners(Installation installation) {
        this.installation = installation;
    }

    /** @param subs of the first learners, who can log in; the others are nobody */
    void clear(List<String> subs, int learners) throws SQLException {
        execute("truncate progress.first_answer, progress.class_group, progress." + String.join(", progress.", FILLED));
        execute("create schema if not exists bench");
        execute("drop table if exists bench.growth_learner");
        execute("create table bench.growth_learner (number int primary key, sub text not null)");
        execute(
                "insert into bench.growth_learner select number, md5('grown' || number)::uuid::text from generate_series(1, %d) as number"
                        .formatted(learners));
        for (int number = 0; number < subs.size(); number++) {
            execute("update bench.growth_learner set sub = '%s' where number = %d"
                    .formatted(subs.get(number), number + 1));
        }
    }

    /** Fills by ten thousand, without the indexes, which are made again at the end. */
    void fill(int first, int last) throws SQLException, IOException {
        var indexes = texts("""
                select indexdef from pg_indexes
                 where schemaname = 'progress' and indexname not like '%%_pkey' and tablename in ('%s')
                """.formatted(String.join("', '", FILLED)));
        for (var index : indexes) {
            execute("drop index progress." + index.split(" ")[2]);
        }
        for (int from = first; from <= last; from += 10_000) {
            fillSome(from, Math.min(last, from + 9_999));
        }
        for (var index : indexes) {
            execute(index);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void fillSome(int first, int last) throws SQLException, IOException {
        try (var sql = GrownLearners.class.getResourceAsStream("/growth.sql")) {
            execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8).formatted(first, last));
        }
    }

    /** What is folded from the facts is not among them. */
    long count() throws SQLException {
        execute("analyze progress.first_answer, progress." + String.join(", progress.", FILLED));
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var sum = statement.executeQuery("select (select count(*) from progress."
                        + String.join(") + (select count(*) from progress.", FILLED) + ")")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            statement.execute("set work_mem = '256MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute(sql);
        }
    }
}
