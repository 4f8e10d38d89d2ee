package org.lectern.course.format;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping that knows where each of its values stands, and complains there. Asking for a key is what makes it a known one. */
final class YamlMap {

    private final String file;
    private final int firstLine;
    private final Node node;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new java.util.HashSet<>();
    private final Problems problems;

    private YamlMap(String file, int firstLine, Node node, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                var key = ((ScalarNode) entry.getKeyNode()).getValue();
                keys.put(key, entry.getKeyNode());
                values.put(key, entry.getValueNode());
            });
        }
    }

    /** Parses YAML whose first line is that line of the file; empty when it is no mapping, which is a problem then. */
    static Optional<YamlMap> parse(String file, int firstLine, String yaml, Problems problems) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
            var root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, firstLine, mapping, problems));
            }
            problems.error(
                    new Place(file, firstLine, 1),
                    "not-a-mapping",
                    "This is no YAML mapping",
                    "Write `key: value` lines");
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            var place = mark.map(found -> new Place(file, found.getLine() + firstLine, found.getColumn() + 1))
                    .orElse(new Place(file, firstLine, 1));
            problems.error(place, "yaml-syntax", "YAML cannot be read: " + e.getProblem(), "Mend the YAML here");
        } catch (YamlEngineException e) {
            problems.error(
                    new Place(file, firstLine, 1), "yaml-syntax", "YAML cannot be read: " + e.getMessage(), "Mend it");
        }
        return Optional.empty();
    }

    Place place() {
        return place(node);
    }

    /** Where a key's value stands, or the mapping itself when the key is absent. */
    Place place(String key) {
        return values.containsKey(key) ? place(values.get(key)) : place();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** A text that must be there and must not be blank. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            missing(key);
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        asked.add(key);
        return scalar(key).map(ScalarNode::getValue).filter(value -> !value.isBlank());
    }

    /** A number that is a position, as {@code "6.1"}: YAML reads an unquoted 1.10 as 1.1. */
    String quotedNumber(String key) {
        var text = text(key);
        scalar(key)
                .filter(scalar -> scalar.getScalarStyle() == ScalarStyle.PLAIN)
                .ifPresent(scalar -> problems.error(
                        place(key),
                        "unquoted-number",
                        "`%s: %s` is not quoted, and YAML reads 1.10 as 1.1".formatted(key, scalar.getValue()),
                        "Write %s: \"%s\"".formatted(key, scalar.getValue())));
        return text;
    }

    int integer(String key) {
        return optionalInteger(key).orElseGet(() -> {
            if (!has(key)) {
                missing(key);
            }
            return 0;
        });
    }

    Optional<Integer> optionalInteger(String key) {
        asked.add(key);
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(Integer.valueOf(scalar.getValue()));
            } catch (NumberFormatException e) {
                problems.error(
                        place(key),
                        "not-an-integer",
                        "`%s` must be a whole number".formatted(key),
                        "Write digits only");
                return Optional.empty();
            }
        });
    }

    boolean flag(String key) {
        asked.add(key);
        return scalar(key)
                .map(scalar -> {
                    if (!Tag.BOOL.equals(scalar.getTag())) {
                        problems.error(
                                place(key),
                                "not-a-flag",
                                "`%s` must be true or false".formatted(key),
                                "Write true or false");
                    }
                    return "true".equals(scalar.getValue());
                })
                .orElse(false);
    }

    List<String> texts(String key) {
        return list(key).stream()
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).getValue())
                .toList();
    }

    /** A list of lists of texts; an entry that is one text stands for a list of one. */
    List<List<String>> listsOfTexts(String key) {
        return list(key).stream()
                .map(entry -> entry instanceof SequenceNode inner ? inner.getValue() : List.of(entry))
                .map(entry -> entry.stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(item -> ((ScalarNode) item).getValue())
                        .toList())
                .toList();
    }

    /** Where an entry of a list stands. */
    Place place(String key, int entry) {
        return values.get(key) instanceof SequenceNode list
                ? place(list.getValue().get(entry))
                : place(key);
    }

    List<YamlMap> maps(String key) {
        return list(key).stream()
                .filter(item -> {
                    if (!(item instanceof MappingNode)) {
                        problems.error(
                                place(item),
                                "not-a-mapping",
                                "An entry of `%s` must be a mapping".formatted(key),
                                "Write `- key: value`");
                    }
                    return item instanceof MappingNode;
                })
                .map(item -> new YamlMap(file, firstLine, item, problems))
                .toList();
    }

    Optional<YamlMap> map(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(MappingNode.class::isInstance)
                .map(value -> new YamlMap(file, firstLine, value, problems));
    }

    /** As above; what is there and is no mapping is a problem. */
    Optional<YamlMap> optionalMap(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(value -> expect(key, value, MappingNode.class, "mapping"))
                .map(value -> new YamlMap(file, firstLine, value, problems));
    }

    /** One of the words of an enumeration, in lower case with hyphens; a problem names those that are known. */
    <T> Optional<T> word(String key, Map<String, T> known) {
        return known(key, text(key), known);
    }

    /** As above, of a key that may be left out. */
    <T> Optional<T> optionalWord(String key, Map<String, T> known) {
        return optionalText(key).flatMap(word -> known(key, word, known));
    }

    private <T> Optional<T> known(String key, String word, Map<String, T> known) {
        if (!word.isEmpty() && !known.containsKey(word)) {
            problems.error(
                    place(key),
                    "unknown-word",
                    "`%s` cannot be `%s`".formatted(key, word),
                    "Use one of " + String.join(", ", known.keySet()));
        }
        return Optional.ofNullable(known.get(word));
    }

    /** A moment with its offset, as {@code 2026-12-07T08:00:00Z}; a time of day that names no offset would mean another moment elsewhere. */
    Optional<Instant> moment(String key) {
        return optionalText(key).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                problems.error(
                        place(key),
                        "not-a-moment",
                        "`%s` must be a date and a time with their offset".formatted(key),
                        "Write %s: 2026-12-07T08:00:00Z, or with +01:00 in place of Z".formatted(key));
                return Optional.empty();
            }
        });
    }

    /** Called last: what nobody has asked for is a mistake of the author. */
    void rejectUnknownKeys() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                problems.error(
                        place(at),
                        "unknown-key",
                        "Nobody reads the key `%s`".formatted(key),
                        "Known here: " + String.join(", ", new java.util.TreeSet<>(asked)));
            }
        });
    }

    void missing(String key) {
        problems.error(place(), "missing-key", "`%s` is missing".formatted(key), "Add `%s: …` here".formatted(key));
    }

    private Optional<ScalarNode> scalar(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> expect(key, value, ScalarNode.class, "single value"))
                .map(ScalarNode.class::cast)
                .filter(scalar -> !Tag.NULL.equals(scalar.getTag()));
    }

    private List<Node> list(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(value -> expect(key, value, SequenceNode.class, "list"))
                .map(value -> ((SequenceNode) value).getValue())
                .orElse(List.of());
    }

    private boolean expect(String key, Node value, Class<?> kind, String name) {
        if (!kind.isInstance(value)) {
            problems.error(
                    place(value), "wrong-kind", "`%s` must be a %s".formatted(key, name), "See docs/authoring.md");
        }
        return kind.isInstance(value);
    }

    private Place place(Node at) {
        BiFunction<Integer, Integer, Place> place = (line, column) -> new Place(file, line + firstLine, column + 1);
        return at.getStartMark()
                .map(mark -> place.apply(mark.getLine(), mark.getColumn()))
                .orElse(new Place(file, firstLine, 1));
    }
}
