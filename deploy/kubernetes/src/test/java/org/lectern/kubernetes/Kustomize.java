package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Builds an overlay as {@code kubectl kustomize} does, of which it knows exactly what our folders use and refuses the rest: so that the manifests are
 * checked on machines without kubectl too. {@link KustomizeTest} holds it to kubectl's own output where there is one.
 */
final class Kustomize {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "components",
            "configMapGenerator",
            "patches",
            "labels",
            "images");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("Namespace");

    private Kustomize() {}

    static Manifests build(Path folder) {
        var objects = new ArrayList<ObjectNode>();
        add(folder.normalize(), objects);
        return new Manifests(objects);
    }

    /** Adds what a folder holds, then lets it change everything: all there is so far for a component, its own part for any other. */
    private static void add(Path folder, List<ObjectNode> objects) {
        var kustomization = Yaml.read(folder.resolve("kustomization.yaml"));
        demandKnown(folder, kustomization);
        boolean component = kustomization.path("kind").asText().equals("Component");
        List<ObjectNode> own = component ? objects : new ArrayList<>();
        for (var resource : kustomization.path("resources")) {
            var path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                add(path, own);
            } else {
                own.addAll(Yaml.objects(path));
            }
        }
        for (var each : kustomization.path("components")) {
            add(folder.resolve(each.asText()).normalize(), own);
        }
        for (var each : kustomization.path("configMapGenerator")) {
            own.add(configMap(folder, each));
        }
        change(folder, kustomization, own);
        if (!component) {
            objects.addAll(own);
        }
    }

    private static void demandKnown(Path folder, JsonNode kustomization) {
        kustomization.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw new IllegalArgumentException(folder + " uses " + field + ", which is not read here");
            }
        });
    }

    private static void change(Path folder, JsonNode kustomization, List<ObjectNode> objects) {
        for (var patch : kustomization.path("patches")) {
            patch(folder, patch, objects);
        }
        if (kustomization.has("namespace")) {
            objects.forEach(
                    object -> settle(object, kustomization.path("namespace").asText()));
        }
        for (var labels : kustomization.path("labels")) {
            objects.forEach(object -> label(object, labels));
        }
        for (var image : kustomization.path("images")) {
            objects.forEach(object -> rename(object, image));
        }
    }

    private static ObjectNode configMap(Path folder, JsonNode generator) {
        if (!generator.at("/options/disableNameSuffixHash").asBoolean()) {
            throw new IllegalArgumentException(folder + ": a generated name is not read here");
        }
        var map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata")
                .put("name", generator.path("name").asText())
                .set("labels", generator.at("/options/labels"));
        var data = map.putObject("data");
        for (var file : generator.path("files")) {
            var path = folder.resolve(file.asText());
            data.put(path.getFileName().toString(), Yaml.text(path));
        }
        return map;
    }

    private static void patch(Path folder, JsonNode patch, List<ObjectNode> objects) {
        var content = patch.has("path")
                ? Yaml.read(folder.resolve(patch.path("path").asText()))
                : Yaml.all(patch.path("patch").asText()).getFirst();
        Predicate<ObjectNode> isTarget = object -> matches(patch.at("/target/kind"), Manifests.kind(object))
                && matches(patch.at("/target/name"), Manifests.name(object));
        if (objects.stream().noneMatch(isTarget)) {
            throw new IllegalArgumentException(folder + ": nothing is " + patch.path("target"));
        }
        if (content instanceof ArrayNode operations) {
            objects.stream().filter(isTarget).forEach(object -> JsonPatch.apply(operations, object));
        } else if (content.path("$patch").asText().equals("delete")) {
            objects.removeIf(isTarget);
        } else {
            throw new IllegalArgumentException(folder + ": only lists of operations and deletions are read here");
        }
    }

    private static boolean matches(JsonNode pattern, String value) {
        return pattern.isMissingNode() || value.matches(pattern.asText());
    }

    private static void settle(ObjectNode object, String namespace) {
        if (!WITHOUT_NAMESPACE.contains(Manifests.kind(object))) {
            ((ObjectNode) object.get("metadata")).put("namespace", namespace);
        }
    }

    private static void label(ObjectNode object, JsonNode labels) {
        var pairs = (ObjectNode) labels.path("pairs");
        object.withObject("/metadata/labels").setAll(pairs);
        switch (Manifests.kind(object)) {
            case "Deployment" -> {
                object.withObject("/spec/selector/matchLabels").setAll(pairs);
                object.withObject("/spec/template/metadata/labels").setAll(pairs);
                for (var spread : object.at("/spec/template/spec/topologySpreadConstraints")) {
                    ((ObjectNode) spread.at("/labelSelector/matchLabels")).setAll(pairs);
                }
            }
            case "Service" -> object.withObject("/spec/selector").setAll(pairs);
            case "PodDisruptionBudget" ->
                object.withObject("/spec/selector/matchLabels").setAll(pairs);
            default -> {
                // Others select nothing.
            }
        }
    }

    private static void rename(ObjectNode object, JsonNode image) {
        for (var container : Manifests.podSpec(object).path("containers")) {
            var written = container.path("image").asText();
            if (written.equals(image.path("name").asText())) {
                ((ObjectNode) container)
                        .put(
                                "image",
                                image.path("newName").asText(written) + ":"
                                        + image.path("newTag").asText());
            }
        }
    }
}
