package org.lectern.course.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Names what stands at a place of a YAML text, as in {@code options[1].why}, for those who see a form instead of the text. */
final class FieldPath {

    private static final Pattern MISSING = Pattern.compile("^`(\\w+)` is missing");

    private record Found(String path, int line, int column, String text) {}

    private final List<Found> nodes;

    private FieldPath(List<Found> nodes) {
        this.nodes = nodes;
    }

    static FieldPath in(String yaml) {
        try {
            var root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            return new FieldPath(root.map(node -> walk("", node).toList()).orElse(List.of()));
        } catch (YamlEngineException | StackOverflowError e) {
            return new FieldPath(List.of());
        }
    }

    private static Stream<Found> walk(String path, Node node) {
        return Stream.concat(
                found(path, node).stream(),
                switch (node) {
                    case MappingNode mapping ->
                        mapping.getValue().stream()
                                .filter(entry -> entry.getKeyNode() instanceof ScalarNode)
                                .flatMap(entry -> {
                                    var key = ((ScalarNode) entry.getKeyNode()).getValue();
                                    var below = path.isEmpty() ? key : path + "." + key;
                                    return Stream.concat(
                                            walk(below, entry.getValueNode()),
                                            found(below, entry.getKeyNode()).stream());
                                });
                    case SequenceNode list ->
                        IntStream.range(0, list.getValue().size())
                                .boxed()
                                .flatMap(at -> walk(
                                        path + "[" + at + "]", list.getValue().get(at)));
                    default -> Stream.empty();
                });
    }

    private static Optional<Found> found(String path, Node node) {
        return node.getStartMark()
                .map(mark -> new Found(
                        path,
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        node instanceof ScalarNode scalar ? scalar.getValue() : ""));
    }

    /** What stands there; empty where nothing does, or a list or a mapping. */
    String text(String path) {
        return nodes.stream()
                .filter(node -> node.path().equals(path))
                .map(Found::text)
                .findFirst()
                .orElse("");
    }

    /** The outermost thing that begins there; a key that is missing is named although nothing stands there. */
    String of(Problem problem) {
        var path = nodes.stream()
                .filter(node -> node.line() == problem.line() && node.column() == problem.column())
                .map(Found::path)
                .findFirst()
                .orElse("");
        var missing = MISSING.matcher(problem.message());
        return missing.find() ? (path.isEmpty() ? "" : path + ".") + missing.group(1) : path;
    }
}
