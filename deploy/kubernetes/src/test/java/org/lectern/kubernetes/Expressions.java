package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The expressions that rules and dashboards ask Prometheus, and the metrics that they name. */
final class Expressions {

    /** Names that are Prometheus' language, or its own: functions are followed by a bracket and need not stand here. */
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "offset", "group_left", "bool", "up");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Pattern ASIDE =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(?:by|without)\\s*\\([^)]*\\)");
    private static final Pattern CALL = Pattern.compile("[a-zA-Z_]+\\s*(?=\\()");
    private static final Pattern DURATION = Pattern.compile("\\b\\d+[smhdw]\\b|\\b\\d+(?:\\.\\d+)?\\b");

    private Expressions() {}

    static List<JsonNode> rules() {
        return Repository.files(Repository.OBSERVABILITY.resolve("rules"), ".yaml").stream()
                .flatMap(file -> Yaml.read(file).at("/spec/groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    static Stream<String> all() {
        var ofRules = rules().stream().map(rule -> rule.path("expr").asText());
        var ofDashboards = Repository.files(Repository.OBSERVABILITY.resolve("dashboards"), ".json").stream()
                .flatMap(file -> Yaml.read(file).findValuesAsText("expr").stream());
        return Stream.concat(ofRules, ofDashboards);
    }

    /** Those that services export: recorded ones and Prometheus' own are none. */
    static Set<String> metrics() {
        var names = new TreeSet<String>();
        all().forEach(expression -> names.addAll(metrics(expression)));
        rules().forEach(rule -> names.remove(rule.path("record").asText()));
        return names;
    }

    static Set<String> metrics(String expression) {
        var text = expression;
        for (var pattern : List.of(ASIDE, CALL, DURATION)) {
            text = pattern.matcher(text).replaceAll(" ");
        }
        var names = new TreeSet<String>();
        NAME.matcher(text).results().forEach(name -> names.add(name.group()));
        names.removeAll(WORDS);
        return names;
    }
}
