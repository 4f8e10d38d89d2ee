package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code docs/runbooks/erasure.md} for one service: the statements that forget a person, as they stand there, and the tables that it says stay. They are run on what the release before has
 * left, and taken back.
 */
public final class ErasureRunbook {

    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    /** A line of the list of what stays: tables, columns. */
    private static final Pattern STAYS = Pattern.compile("^\\| (`.*?`) \\| (`.*?`) \\|", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("`(.*?)`");

    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
              from information_schema.columns c
              join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
             where c.table_schema = current_schema() and t.relkind in ('r', 'p') and not t.relispartition
             order by c.table_name, c.ordinal_position""";

    /** Columns that hold a person, by the names that we give them. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile(".+\\.(learner|sub|actor|subject|author|editor|answerer|giver|.+_by)");

    /** Whether a learner or the server handed in; the role that migrated. */
    private static final Set<String> OF_NOBODY =
            Set.of("attempt.submitted_by", "result.submitted_by", "flyway_schema_history.installed_by");

    private final String schema;
    private final List<String> statements;
    private final Set<String> stay;

    /** Somebody of the release before. */
    public record Person(String sub, String name) {}

    private ErasureRunbook(String schema, String page) {
        this.schema = schema;
        this.statements = SQL.matcher(page)
                .results()
                .flatMap(block ->
                        Stream.of(COMMENT.matcher(block.group(1)).replaceAll("").split(";")))
                .map(String::strip)
                .filter(statement -> statement.contains(" " + schema + "."))
                .toList();
        this.stay = STAYS.matcher(page)
                .results()
                .flatMap(line -> names(line.group(1))
                        .flatMap(table -> names(line.group(2)).map(column -> table + "." + column)))
                .collect(Collectors.toSet());
    }

    /** @param schema of a service, such as {@code quiz} */
    public static ErasureRunbook of(String schema) {
        try {
            return new ErasureRunbook(
                    schema,
                    Files.readString(Path.of(System.getProperty("lectern.root"), "docs", "runbooks", "erasure.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns that are named as those of a person are, and that the page neither empties nor says stay. */
    public List<String> unnamed() throws SQLException {
        return undone(statement -> column(statement, COLUMNS).stream()
                .filter(OF_A_PERSON.asMatchPredicate())
                .filter(column -> !OF_NOBODY.contains(column) && !stays(column) && !isForgotten(column))
                .toList());
    }

    private boolean stays(String column) {
        return stay.contains(schema + "." + column);
    }

    private boolean isForgotten(String column) {
        var parts = column.split("\\.");
        return statements.stream()
                .anyMatch(each -> each.matches(
                        "(?s)(delete from|update) %s\\.%s .*\\b%s\\b.*".formatted(schema, parts[0], parts[1])));
    }

    /** Columns that still hold a person after the statements were run, and that the page does not say stay; and those of a name, which never stays. */
    public List<String> remainders(Person person) throws SQLException {
        return undone(statement -> {
            forget(statement, person);
            var left = new ArrayList<String>();
            for (var column : column(statement, COLUMNS)) {
                if (!stays(column) && holds(statement, column, person.sub())
                        || holds(statement, column, person.name())) {
                    left.add(column);
                }
            }
            return left;
        });
    }

    /** Statements that had nothing to do for any of these people: they prove nothing. */
    public List<String> idle(List<Person> people) throws SQLException {
        var idle = new ArrayList<>(statements);
        for (var person : people) {
            idle.removeAll(undone(statement -> forget(statement, person)));
        }
        return idle;
    }

    /** Gives back those that changed something. */
    private List<String> forget(Statement statement, Person person) throws SQLException {
        var worked = new ArrayList<String>();
        for (var each : statements) {
            if (statement.executeUpdate(bound(each, person)) > 0) {
                worked.add(each);
            }
        }
        return worked;
    }

    private static String bound(String statement, Person person) {
        return statement.replace(":'learner'", "'" + person.sub() + "'").replace(":'name'", "'" + person.name() + "'");
    }

    private static boolean holds(Statement statement, String column, String text) throws SQLException {
        var parts = column.split("\\.");
        return !column(
                        statement,
                        "select 1 from \"%s\" where strpos(\"%s\"::text, '%s') > 0 limit 1"
                                .formatted(parts[0], parts[1], text))
                .isEmpty();
    }

    private interface Act {
        List<String> on(Statement statement) throws SQLException;
    }

    private static List<String> undone(Act act) throws SQLException {
        try (Connection connection = LecternParts.database().open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                return act.on(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1));
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
