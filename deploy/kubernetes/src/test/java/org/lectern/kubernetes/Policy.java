package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What every pod of ours must keep, in the words of Kubernetes' "restricted" standard and of our own rules. */
final class Policy {

    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    private final List<String> findings = new ArrayList<>();

    private Policy() {}

    static List<String> check(Manifests manifests) {
        var policy = new Policy();
        manifests.withPods().forEach(policy::pod);
        manifests.all("Deployment").forEach(deployment -> policy.deployment(manifests, deployment));
        return policy.findings;
    }

    private void pod(ObjectNode object) {
        var pod = Manifests.podSpec(object);
        var title = Manifests.title(object);
        demand(pod.at("/securityContext/runAsNonRoot").asBoolean(), title, "may run as root");
        demand(pod.at("/securityContext/runAsUser").asLong(0) > 0, title, "runs as user 0");
        demand(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                title,
                "has no seccomp profile");
        demand(
                !pod.path("automountServiceAccountToken").asBoolean(true),
                title,
                "is given a token of the cluster's API");
        for (var container : pod.path("containers")) {
            container(title, container);
            if (Manifests.kind(object).equals("Deployment")) {
                PROBES.forEach(probe -> demand(container.has(probe), title, "has no " + probe));
            }
        }
    }

    private void container(String title, JsonNode container) {
        var security = container.path("securityContext");
        demand(!security.path("allowPrivilegeEscalation").asBoolean(true), title, "may gain privileges");
        demand(security.path("readOnlyRootFilesystem").asBoolean(), title, "may write to its root");
        demand(Manifests.values(security.at("/capabilities/drop")).contains("ALL"), title, "keeps capabilities");
        demand(!security.path("privileged").asBoolean(), title, "is privileged");
        for (var need : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
            demand(container.path("resources").at(need).isTextual(), title, "has no " + need.substring(1));
        }
        var image = container.path("image").asText();
        var tag = image.substring(image.lastIndexOf('/') + 1).replaceFirst("^[^:@]*", "");
        demand(!tag.isEmpty() && !tag.equals(":latest"), title, "has an image without a version: " + image);
    }

    private void deployment(Manifests manifests, ObjectNode deployment) {
        var title = Manifests.title(deployment);
        var labels = Manifests.podLabels(deployment);
        demand(
                manifests
                        .all("PodDisruptionBudget")
                        .anyMatch(budget -> budget.at("/spec/selector").isObject()
                                && Manifests.selects(budget.at("/spec/selector"), labels)),
                title,
                "has no disruption budget");
        var name = Manifests.name(deployment);
        if (Repository.SERVICES.contains(name) || name.equals(Repository.GATEWAY)) {
            demand(
                    deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) == 0,
                    title,
                    "takes a replica away before another is ready");
            demand(deployment.at("/spec/replicas").isMissingNode(), title, "sets the number that its autoscaler sets");
            long servesOn = servesOn(manifests, name);
            demand(servesOn > 0, title, "refuses requests that arrive while its endpoint is withdrawn");
            demand(
                    grace(deployment) - servesOn - finishes(name) >= 5,
                    title,
                    "is killed before it has finished what it does");
        }
    }

    /** Seconds in which a part that was told to end takes new requests. */
    private static long servesOn(Manifests manifests, String part) {
        return manifests
                .find("ConfigMap", part)
                .map(map -> seconds(map.at("/data/LECTERN_SHUTDOWN_DELAY").asText("0S")))
                .orElse(0L);
    }

    /** Seconds in which it then finishes what it has begun, at most. */
    private static long finishes(String part) {
        return seconds(Repository.settings(part).getProperty("quarkus.shutdown.timeout"));
    }

    private static long grace(ObjectNode deployment) {
        return Manifests.podSpec(deployment)
                .path("terminationGracePeriodSeconds")
                .asLong(30);
    }

    private static long seconds(String duration) {
        return Long.parseLong(duration.replaceFirst("[sS]$", ""));
    }

    private void demand(boolean holds, String title, String otherwise) {
        if (!holds) {
            findings.add(title + ": " + otherwise);
        }
    }
}
