package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A policy speaks of pods that exist and of ports that they have. */
final class NetworkPolicies {

    private final Manifests manifests;

    NetworkPolicies(Manifests manifests) {
        this.manifests = manifests;
    }

    void check(List<String> findings) {
        manifests.all("NetworkPolicy").forEach(policy -> {
            var own = policy.at("/spec/podSelector");
            for (var selector : policy.findValues("podSelector")) {
                if (!isKubernetesOwn(selector) && !selectsSomething(selector)) {
                    findings.add(Manifests.title(policy) + ": no pod is " + selector);
                }
            }
            policy.at("/spec/ingress").forEach(rule -> ports(policy, own, rule, findings));
            policy.at("/spec/egress")
                    .forEach(rule ->
                            rule.path("to").forEach(peer -> ports(policy, peer.path("podSelector"), rule, findings)));
        });
    }

    private void ports(ObjectNode policy, JsonNode selector, JsonNode rule, List<String> findings) {
        for (var port : rule.path("ports")) {
            if (port.path("port").isTextual()) {
                manifests
                        .withPods()
                        .filter(object -> Manifests.selects(selector, Manifests.podLabels(object)))
                        .filter(object ->
                                !References.hasPort(object, port.path("port").asText()))
                        .forEach(object -> findings.add("%s: %s has no port %s"
                                .formatted(Manifests.title(policy), Manifests.title(object), port.path("port"))));
            }
        }
    }

    private boolean selectsSomething(JsonNode selector) {
        var labels = selector.path("matchLabels");
        return manifests.withPods().anyMatch(object -> Manifests.selects(selector, Manifests.podLabels(object)))
                || isEngine("Kafka", labels.path("strimzi.io/cluster"))
                || isEngine("Cluster", labels.path("cnpg.io/cluster"))
                || isKeycloaks(labels);
    }

    /** The operator marks its pods with its own name, whatever the object is called. */
    private boolean isKeycloaks(JsonNode labels) {
        return labels.findValuesAsText("app.kubernetes.io/managed-by").contains("keycloak-operator")
                        && manifests.all("Keycloak").findAny().isPresent()
                || labels.path("app.kubernetes.io/name").asText().equals("keycloak-operator");
    }

    /** Pods that an operator makes bear the name of their object. */
    private boolean isEngine(String kind, JsonNode name) {
        return name.isTextual() && manifests.find(kind, name.asText()).isPresent();
    }

    private static boolean isKubernetesOwn(JsonNode selector) {
        return selector.at("/matchLabels/k8s-app").asText().equals("kube-dns");
    }
}
