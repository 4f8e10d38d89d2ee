package org.lectern.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether scripts may run while processes of the release before go on beside them: they add. What that release uses may be taken away by the release after it. A script that takes away what
 * that release has already stopped using says so in a comment, {@code -- contract: why nobody uses it}, on the lines before the statement.
 */
public final class MigrationRules {

    private static final String ON_A_TABLE = "alter table (?:if exists )?(?:only )?([\\w.\"]+) ";
    private static final List<Rule> RULES = List.of(
            new Rule("drops a table", "drop table (?:if exists )?([\\w.\"]+).*"),
            new Rule(
                    "drops a column",
                    ON_A_TABLE + "(?:.*, ?)?drop (?:column )?(?!constraint|not null|default|identity|expression)\\w.*"),
            new Rule("renames", ON_A_TABLE + "rename .*"),
            new Rule("changes a column's type", ON_A_TABLE + "(?:.*, ?)?alter (?:column )?\\w+ (?:set data )?type .*"),
            new Rule("demands what was left out", ON_A_TABLE + "(?:.*, ?)?alter (?:column )?\\w+ set not null.*"),
            new Rule("takes a default away", ON_A_TABLE + "(?:.*, ?)?alter (?:column )?\\w+ drop default.*"),
            new Rule(
                    "adds a column that has to be given",
                    ON_A_TABLE
                            + "(?:.*, ?)?add (?:column )?(?:if not exists )?(?!constraint)(?:(?!\\b(?:default|generated)\\b|,).)*not null(?:(?!\\b(?:default|generated)\\b|,).)*(?:,.*)?"),
            new Rule(
                    "adds a constraint",
                    ON_A_TABLE + "(?:.*, ?)?add (?:constraint|check|unique|primary|foreign|exclude).*"),
            new Rule("adds a unique index", "create unique index .* on (?:only )?([\\w.\"]+).*"),
            new Rule("empties a table", "(?:truncate (?:table )?|delete from )([\\w.\"]+)[^;]*"));

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?([\\w.\"]+).*");
    private static final Pattern VERSION = Pattern.compile("V(\\d+(?:_\\d+)*)__.*\\.sql");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern CONTRACT = Pattern.compile("--\\s*contract:\\s*\\S");

    private MigrationRules() {}

    /** @param pattern its first group is the table */
    private record Rule(String does, Pattern pattern) {
        Rule(String does, String pattern) {
            this(does, Pattern.compile(pattern));
        }
    }

    /**
     * What is wrong with the scripts of a folder that are not among those the release before has run; each a sentence.
     *
     * @param migratedTo the version of that release's last script
     */
    public static List<String> violations(Path folder, String migratedTo) {
        var wrong = new ArrayList<String>();
        Set<String> created = new HashSet<>();
        for (var script : scriptsAfter(folder, migratedTo)) {
            wrong.addAll(violations(script.getFileName().toString(), read(script), created));
        }
        return wrong;
    }

    static List<String> violations(String name, String script, Set<String> created) {
        var wrong = new ArrayList<String>();
        for (var statement : BODY.matcher(script).replaceAll("''").split(";")) {
            var plain = plain(statement);
            var creates = CREATED.matcher(plain);
            if (creates.matches()) {
                created.add(creates.group(1));
            }
            if (CONTRACT.matcher(statement).find()) {
                continue;
            }
            for (var rule : RULES) {
                var breaks = rule.pattern.matcher(plain);
                if (breaks.matches() && !created.contains(breaks.group(1))) {
                    wrong.add("%s %s, and the release before goes on beside it: %s".formatted(name, rule.does, plain));
                }
            }
        }
        return wrong;
    }

    /** In one line, without comments and without what stands in parentheses. */
    private static String plain(String statement) {
        var plain = COMMENT.matcher(statement).replaceAll(" ").toLowerCase(Locale.ROOT);
        for (var inner = IN_PARENTHESES.matcher(plain); inner.find(); inner = IN_PARENTHESES.matcher(plain)) {
            plain = inner.replaceAll("");
        }
        return plain.replaceAll("\\s+", " ").strip();
    }

    private static List<Path> scriptsAfter(Path folder, String migratedTo) {
        try (var scripts = Files.list(folder)) {
            return scripts.filter(script -> isAfter(script.getFileName().toString(), migratedTo))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAfter(String name, String migratedTo) {
        var version = VERSION.matcher(name);
        return version.matches()
                && MigrationVersion.fromVersion(version.group(1)).isNewerThan(migratedTo);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
