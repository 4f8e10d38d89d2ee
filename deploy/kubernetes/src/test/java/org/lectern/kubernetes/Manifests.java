package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an overlay would install: one tree for each object. */
record Manifests(List<ObjectNode> objects) {

    private static final List<String> WITH_PODS = List.of("Deployment", "Job");

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** As findings call it: {@code Deployment/quiz-service}. */
    static String title(JsonNode object) {
        return kind(object) + "/" + name(object);
    }

    Stream<ObjectNode> all(String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind));
    }

    Optional<ObjectNode> find(String kind, String name) {
        return all(kind).filter(object -> name(object).equals(name)).findFirst();
    }

    /** What brings pods of ours into the cluster. */
    Stream<ObjectNode> withPods() {
        return objects.stream().filter(object -> WITH_PODS.contains(kind(object)));
    }

    /** Of an object that brings pods. */
    static JsonNode podSpec(JsonNode object) {
        return object.at("/spec/template/spec");
    }

    static JsonNode podLabels(JsonNode object) {
        return object.at("/spec/template/metadata/labels");
    }

    /** A copy in which one object is changed. */
    Manifests with(String kind, String name, Consumer<ObjectNode> change) {
        var copies = new ArrayList<ObjectNode>();
        objects.forEach(object -> copies.add(object.deepCopy()));
        var copy = new Manifests(copies);
        change.accept(copy.find(kind, name).orElseThrow());
        return copy;
    }

    Manifests without(String kind, String name) {
        return new Manifests(objects.stream()
                .filter(object -> !(kind(object).equals(kind) && name(object).equals(name)))
                .toList());
    }

    /** Whether a label selector takes an object with these labels. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        for (var wanted : selector.path("matchLabels").properties()) {
            if (!labels.path(wanted.getKey()).equals(wanted.getValue())) {
                return false;
            }
        }
        for (var expression : selector.path("matchExpressions")) {
            if (!expression.path("operator").asText().equals("In")) {
                throw new IllegalArgumentException("only In is read here: " + expression);
            }
            if (!values(expression.path("values"))
                    .contains(labels.path(expression.path("key").asText()).asText())) {
                return false;
            }
        }
        return true;
    }

    static List<String> values(JsonNode list) {
        var values = new ArrayList<String>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }
}
