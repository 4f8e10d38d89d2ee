package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML, of which JSON is a part, as trees. */
final class Yaml {

    static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    static JsonNode read(Path file) {
        return all(text(file)).getFirst();
    }

    /** Every document of a file that holds objects. */
    static List<ObjectNode> objects(Path file) {
        return all(text(file)).stream().map(ObjectNode.class::cast).toList();
    }

    static List<JsonNode> all(String text) {
        try (var parser = MAPPER.getFactory().createParser(text)) {
            var documents = new ArrayList<JsonNode>();
            MAPPER.readValues(parser, JsonNode.class).readAll().stream()
                    .filter(JsonNode::isContainerNode)
                    .forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
