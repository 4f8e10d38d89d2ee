package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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
        local.all("ConfigMap").forEach(map -> objects.add(onThisHost(map.deepCopy())));
        local.all("Deployment").forEach(deployment -> objects.add(forPodman(deployment.deepCopy())));
        return objects;
    }

    /** Versions of podman differ in how they read a secret of a cluster: its value is put where it is asked for. */
    private String secret(String name, String key) {
        return switch (name + "/" + key) {
            case "quiz-receipts/private-key" -> secrets.getProperty("quiz-receipt");
            case "gateway-session/client-secret" -> secrets.getProperty("gateway-client");
            case "gateway-session/session-key" -> secrets.getProperty("gateway-session");
            default -> {
                var role = name.replaceFirst("-database$", "");
                yield key.equals("username") ? role : secrets.getProperty(role);
            }
        };
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

    private ObjectNode forPodman(ObjectNode deployment) {
        var pod = (ObjectNode) deployment.at("/spec/template/spec");
        pod.put("hostNetwork", true).remove(List.of("serviceAccountName", "topologySpreadConstraints"));
        for (JsonNode container : pod.path("containers")) {
            for (JsonNode variable : container.path("env")) {
                var reference = variable.at("/valueFrom/secretKeyRef");
                ((ObjectNode) variable)
                        .put(
                                "value",
                                secret(
                                        reference.path("name").asText(),
                                        reference.path("key").asText()))
                        .remove("valueFrom");
            }
            ((ObjectNode) container).remove(List.of("ports", "startupProbe", "readinessProbe", "livenessProbe"));
        }
        return deployment;
    }
}
