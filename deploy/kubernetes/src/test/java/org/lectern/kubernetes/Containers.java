package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The Deployments of {@code overlays/local} as {@code podman kube play} runs them beside a launcher's PostgreSQL, Kafka and Keycloak. What a cluster
 * gives and podman does not is taken out: the network of a cluster becomes the host's, probes are asked from outside.
 */
final class Containers {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:localhost|host\\.containers\\.internal|(?:content|quiz|progress)-service):(\\d+)");

    private final Properties secrets;
    private final int offset;

    /**
     * @param secrets of the launcher
     * @param offset of its ports
     */
    Containers(Properties secrets, int offset) {
        this.secrets = secrets;
        this.offset = offset;
    }

    List<ObjectNode> play(Manifests local) {
        var objects = new ArrayList<ObjectNode>();
        for (var role : List.of("content", "quiz", "progress")) {
            objects.add(secret(role + "-database", Map.of("username", role, "password", secrets.getProperty(role))));
        }
        objects.add(secret("quiz-receipts", Map.of("private-key", secrets.getProperty("quiz-receipt"))));
        objects.add(secret(
                "gateway-session",
                Map.of(
                        "client-secret", secrets.getProperty("gateway-client"),
                        "session-key", secrets.getProperty("gateway-session"))));
        local.all("ConfigMap").forEach(map -> objects.add(onThisHost(map.deepCopy())));
        local.all("Deployment").forEach(deployment -> objects.add(forPodman(deployment.deepCopy())));
        return objects;
    }

    private static ObjectNode secret(String name, Map<String, String> values) {
        var secret =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
        secret.putObject("metadata").put("name", name);
        var data = secret.putObject("data");
        values.forEach((key, value) ->
                data.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return secret;
    }

    private ObjectNode onThisHost(ObjectNode map) {
        var data = (ObjectNode) map.get("data");
        for (var setting : List.copyOf(data.properties())) {
            data.put(
                    setting.getKey(),
                    onThisHost(setting.getKey(), setting.getValue().asText()));
        }
        return map;
    }

    private String onThisHost(String name, String value) {
        return switch (name) {
            case "LECTERN_HTTP_HOST" -> "127.0.0.1";
            case "LECTERN_HTTP_PORT", "LECTERN_MANAGEMENT_PORT" -> Integer.toString(Integer.parseInt(value) + offset);
            default ->
                ADDRESS.matcher(value)
                        .replaceAll(address -> "localhost:" + (Integer.parseInt(address.group(1)) + offset));
        };
    }

    private static ObjectNode forPodman(ObjectNode deployment) {
        var pod = (ObjectNode) deployment.at("/spec/template/spec");
        pod.put("hostNetwork", true).remove(List.of("volumes", "serviceAccountName", "topologySpreadConstraints"));
        for (JsonNode container : pod.path("containers")) {
            // Podman itself puts a /tmp beside a root that is read-only.
            ((ObjectNode) container)
                    .remove(List.of(
                            "ports", "startupProbe", "readinessProbe", "livenessProbe", "lifecycle", "volumeMounts"));
        }
        return deployment;
    }
}
