package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses within the namespace that settings name: each is a service of ours, or one that an operator makes of its engine. */
final class Addresses {

    /** A name of one word, or one of this namespace, with its port. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|//|,)([a-z][a-z0-9-]*)(?:\\.lectern\\.svc)?:(\\d+)(?=[/,?]|$)");

    private static final List<String> OF_ONE_MACHINE = List.of("localhost");

    private final Manifests manifests;

    Addresses(Manifests manifests) {
        this.manifests = manifests;
    }

    void check(List<String> findings) {
        manifests.all("ConfigMap").forEach(map -> map.path("data").forEach(value -> check(map, value, findings)));
        manifests
                .withPods()
                .forEach(object ->
                        Manifests.podSpec(object).findValues("value").forEach(value -> check(object, value, findings)));
        manifests
                .all("ScaledObject")
                .forEach(scaler ->
                        scaler.findValues("bootstrapServers").forEach(value -> check(scaler, value, findings)));
        manifests.all("Keycloak").forEach(keycloak -> {
            var host = keycloak.at("/spec/db/host").asText() + ":"
                    + keycloak.at("/spec/db/port").asText();
            check(keycloak, TextNode.valueOf(host), findings);
        });
    }

    private void check(ObjectNode object, JsonNode value, List<String> findings) {
        ADDRESS.matcher(value.asText()).results().forEach(address -> {
            var host = address.group(1);
            var port = address.group(2);
            if (!OF_ONE_MACHINE.contains(host) && !isService(host, port) && !isEngine(host, port)) {
                findings.add("%s: nothing answers at %s:%s".formatted(Manifests.title(object), host, port));
            }
        });
    }

    private boolean isService(String host, String port) {
        return manifests.find("Service", host).stream()
                .flatMap(service -> service.at("/spec/ports").valueStream())
                .anyMatch(each -> each.path("port").asText().equals(port));
    }

    /** Named by CloudNativePG and Strimzi after their object. */
    private boolean isEngine(String host, String port) {
        return port.equals("5432")
                        && host.endsWith("-rw")
                        && manifests
                                .find("Cluster", host.replaceFirst("-rw$", ""))
                                .isPresent()
                || manifests.find("Kafka", host.replaceFirst("-kafka-bootstrap$", "")).stream()
                        .flatMap(kafka -> kafka.at("/spec/kafka/listeners").valueStream())
                        .anyMatch(listener -> listener.path("port").asText().equals(port));
    }
}
