package org.lectern.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/configuration.md}, made of what the code itself says: the variables of the settings files, and the typed settings with their comments. */
final class ConfigurationReference {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(LECTERN_[A-Z_]+)(?::([^}]*))?}");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?(?:@WithDefault\\(\"([^\"]*)\"\\)\\s*)([A-Za-z<>, ]+) ([a-zA-Z]+)\\(\\);",
            Pattern.DOTALL);

    private static final String HEAD = """
            # Configuration reference

            Made from the code by the build (`ConfigurationReference`), which fails while this page differs; `./mvnw -pl deploy/kubernetes test -Dlectern.write=true`
            writes it anew. Every setting is an environment variable. Secrets may also come from a mounted file
            of lines `NAME=value`, named in `SMALLRYE_CONFIG_LOCATIONS`.

            ## Addresses, secrets, switches

            | variable | default | sets | in |
            | --- | --- | --- | --- |
            """;

    private static final String FINE = """

            ## Fine settings

            Right as they are for most; the reason for each value stands beside it. `S` is seconds, `M` minutes (of sizes: MiB).

            | variable | default | means | in |
            | --- | --- | --- | --- |
            """;

    private ConfigurationReference() {}

    static String text() {
        return HEAD + String.join("", variables()) + FINE + String.join("", fineSettings());
    }

    private static List<String> variables() {
        var rows = new TreeMap<String, String[]>();
        var parts = new TreeMap<String, TreeSet<String>>();
        Stream.concat(Repository.SERVICES.stream(), Stream.of(Repository.GATEWAY))
                .forEach(part -> {
                    var settings = Repository.settings(part);
                    for (var key : new TreeSet<>(settings.stringPropertyNames())) {
                        if (!key.startsWith("%")) {
                            VARIABLE.matcher(settings.getProperty(key))
                                    .results()
                                    .forEach(variable -> {
                                        var name = variable.group(1);
                                        var preset =
                                                variable.group(2) == null ? "must be set" : code(variable.group(2));
                                        var row = rows.computeIfAbsent(name, _ -> new String[] {preset, key});
                                        if (!row[0].contains(preset)) {
                                            row[0] += ", " + preset;
                                        }
                                        parts.computeIfAbsent(name, _ -> new TreeSet<>())
                                                .add(part);
                                    });
                        }
                    }
                });
        return rows.entrySet().stream()
                .map(row -> "| `%s` | %s | `%s` | %s |%n"
                        .formatted(
                                row.getKey(),
                                row.getValue()[0],
                                row.getValue()[1],
                                String.join(", ", parts.get(row.getKey()))))
                .toList();
    }

    private static List<String> fineSettings() {
        var rows = new TreeSet<String>();
        for (var root : List.of("platform/runtime", "content-service", "quiz-service", "progress-service", "gateway")) {
            sources(Repository.ROOT.resolve(root).resolve("src/main/java"))
                    .forEach(
                            file -> rows.addAll(fineSettings(root.replace("platform/runtime", "every service"), file)));
        }
        return List.copyOf(rows);
    }

    private static List<String> fineSettings(String part, Path file) {
        var source = Yaml.text(file);
        var prefix = MAPPING.matcher(source);
        var rows = new ArrayList<String>();
        if (prefix.find()) {
            SETTING.matcher(source)
                    .results()
                    .forEach(setting -> rows.add("| `%s` | %s | %s | %s |%n"
                            .formatted(
                                    variable(prefix.group(1), setting.group(4)),
                                    code(setting.group(2)),
                                    prose(setting.group(1)),
                                    part)));
        }
        return rows;
    }

    /** {@code lectern.proxy}, {@code maxBody}: {@code LECTERN_PROXY_MAX_BODY}. */
    private static String variable(String prefix, String method) {
        return (prefix + "." + method.replaceAll("([A-Z])", "_$1"))
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    private static String prose(String comment) {
        return comment == null
                ? ""
                : comment.replaceAll("\\s*\\n\\s*\\*", " ")
                        .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String code(String value) {
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Config.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
