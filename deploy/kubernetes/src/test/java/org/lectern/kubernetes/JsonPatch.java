package org.lectern.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of a JSON patch (RFC 6902) that our folders use. */
final class JsonPatch {

    private JsonPatch() {}

    static void apply(ArrayNode operations, ObjectNode object) {
        operations.forEach(operation -> apply(operation, object));
    }

    private static void apply(JsonNode operation, ObjectNode object) {
        var path = JsonPointer.compile(operation.path("path").asText());
        var parent = object.at(path.head());
        var key = path.last().getMatchingProperty();
        var value = operation.path("value").deepCopy();
        switch (operation.path("op").asText()) {
            case "add" -> add(path, parent, key, value);
            case "replace" -> replace(path, parent, key, value);
            case "remove" -> {
                demand(!parent.path(key).isMissingNode(), path);
                ((ObjectNode) parent).remove(key);
            }
            default -> throw new IllegalArgumentException(operation + " is not read here");
        }
    }

    private static void add(JsonPointer path, JsonNode parent, String key, JsonNode value) {
        demand(!parent.isMissingNode(), path);
        if (parent instanceof ArrayNode list) {
            demand(key.equals("-"), path);
            list.add(value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static void replace(JsonPointer path, JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            int index = Integer.parseInt(key);
            demand(index < list.size(), path);
            list.set(index, value);
        } else {
            demand(parent.has(key), path);
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static void demand(boolean there, JsonPointer path) {
        if (!there) {
            throw new IllegalArgumentException("there is no " + path);
        }
    }
}
