package org.lectern.quiz.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.quiz.storage.Database;

@ApplicationScoped
class Learners {

    private static final String NOTE = """
            insert into learner (sub, name, groups, seen_at) values (?, ?, ?, ?)
            on conflict (sub) do update
               set name = excluded.name, groups = excluded.groups, seen_at = excluded.seen_at
            """;

    private static final String NAMED_LIKE = """
            select sub, name, groups from learner
             where position(lower(?) in lower(name)) > 0 order by name, sub limit ?
            """;

    private static final String BY_SUB = "select sub, name, groups from learner where sub = ?";

    @Inject
    Database database;

    void note(Learner learner, Instant seen) {
        database.write(NOTE, learner.learner(), learner.name(), learner.groups().toArray(String[]::new), seen);
    }

    /** @param part of the name, in either case; empty: of everybody's */
    List<Learner> namedLike(String part, int most) {
        return database.ask(NAMED_LIKE, Learners::learner, part, most);
    }

    Optional<Learner> find(String sub) {
        return database.ask(BY_SUB, Learners::learner, sub).stream().findFirst();
    }

    private static Learner learner(ResultSet row) throws SQLException {
        List<String> groups = Arrays.asList((String[]) row.getArray(3).getArray());
        return new Learner(row.getString(1), row.getString(2), groups);
    }
}
