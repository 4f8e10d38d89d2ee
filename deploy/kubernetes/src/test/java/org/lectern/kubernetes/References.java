package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever names another object names one that is there: maps, secrets and their keys, accounts, ports, selectors, targets. */
final class References {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(LECTERN_[A-Z_]+)}");
    private static final Set<String> SECRET_KEYS =
            Set.of("secretKeyRef", "usernameSecret", "secret", "accessKeyId", "secretAccessKey", "region");

    private final Manifests manifests;
    private final Manifests secrets;
    private final List<String> findings = new ArrayList<>();

    private References(Manifests manifests, Manifests secrets) {
        this.manifests = manifests;
        this.secrets = secrets;
    }

    static List<String> check(Manifests manifests) {
        return check(manifests, new Manifests(Yaml.objects(Repository.KUBERNETES.resolve("secrets.example.yaml"))));
    }

    static List<String> check(Manifests manifests, Manifests secrets) {
        var references = new References(manifests, secrets);
        references.pods();
        references.services();
        references.targets();
        references.engines();
        manifests.objects().forEach(object -> references.secrets(object, object));
        return references.findings;
    }

    private void pods() {
        manifests.withPods().forEach(object -> {
            var pod = Manifests.podSpec(object);
            demand(object, "ServiceAccount", pod.path("serviceAccountName").asText());
            for (var container : pod.path("containers")) {
                for (var source : container.path("envFrom")) {
                    demand(object, "ConfigMap", source.at("/configMapRef/name").asText());
                }
                container.path("env").forEach(variable -> configKey(object, variable.at("/valueFrom/configMapKeyRef")));
                mounts(object, pod, container);
            }
            for (var volume : pod.path("volumes")) {
                var map = volume.path("configMap");
                map.path("items")
                        .forEach(item -> configKey(
                                object,
                                map.path("name").asText(),
                                item.path("key").asText()));
            }
        });
    }

    private void mounts(ObjectNode object, JsonNode pod, JsonNode container) {
        var volumes = pod.path("volumes")
                .valueStream()
                .map(volume -> volume.path("name").asText())
                .toList();
        for (var mount : container.path("volumeMounts")) {
            demand(
                    volumes.contains(mount.path("name").asText()),
                    object,
                    "mounts a volume that is not there: " + mount);
        }
    }

    private void configKey(ObjectNode object, JsonNode reference) {
        if (!reference.isMissingNode()) {
            configKey(
                    object,
                    reference.path("name").asText(),
                    reference.path("key").asText());
        }
    }

    private void configKey(ObjectNode object, String map, String key) {
        demand(
                manifests.find("ConfigMap", map).stream()
                        .anyMatch(found -> found.path("data").has(key)),
                object,
                "no ConfigMap " + map + " has " + key);
    }

    private void secrets(ObjectNode object, JsonNode node) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (SECRET_KEYS.contains(field.getKey()) && value.has("key")) {
                secretKey(object, value.path("name").asText(), value.path("key").asText());
            } else if (field.getKey().equals("passwordSecret")) {
                secretKey(object, value.path("name").asText(), value.path("key").asText("password"));
            } else if (field.getKey().equals("secretName")) {
                keys(node).forEach(key -> secretKey(object, value.asText(), key));
            }
            secrets(object, value);
        }
        if (node.isArray()) {
            node.forEach(each -> secrets(object, each));
        }
    }

    /** Those that a volume names; an ingress takes a certificate and its key. */
    private static List<String> keys(JsonNode source) {
        var items = source.path("items").findValuesAsText("key");
        return items.isEmpty() ? List.of("tls.crt", "tls.key") : items;
    }

    /** The certificate of the authority that an operator makes for its engine. */
    private boolean isOperators(String secret, String key) {
        return key.equals("ca.crt")
                && (manifests.find("Cluster", secret.replaceFirst("-ca$", "")).isPresent()
                        || manifests
                                .find("Kafka", secret.replaceFirst("-cluster-ca-cert$", ""))
                                .isPresent());
    }

    private void secretKey(ObjectNode object, String secret, String key) {
        if (isOperators(secret, key)) {
            return;
        }
        demand(
                secrets.find("Secret", secret).stream()
                        .anyMatch(found -> found.path("stringData").has(key)),
                object,
                "no secret " + secret + " with " + key + " is asked for in secrets.example.yaml");
    }

    private void services() {
        manifests.all("Service").forEach(service -> {
            // A service's selector is a plain map of labels.
            var selector = JsonNodeFactory.instance.objectNode().set("matchLabels", service.at("/spec/selector"));
            var pods = selected(selector).toList();
            demand(!pods.isEmpty(), service, "selects no pod");
            for (var port : service.at("/spec/ports")) {
                pods.forEach(pod -> demand(
                        hasPort(pod, port.path("targetPort").asText()),
                        service,
                        Manifests.title(pod) + " has no port "
                                + port.path("targetPort").asText()));
            }
        });
        manifests
                .all("Ingress")
                .forEach(ingress -> ingress.at("/spec/rules")
                        .forEach(rule ->
                                rule.at("/http/paths").forEach(path -> backend(ingress, path.at("/backend/service")))));
        new Addresses(manifests).check(findings);
    }

    private void backend(ObjectNode ingress, JsonNode backend) {
        var name = backend.path("name").asText();
        // Keycloak's operator makes the service of a Keycloak.
        boolean operators =
                manifests.find("Keycloak", name.replace("-service", "")).isPresent()
                        && backend.at("/port/number").asInt() == 8080;
        boolean ours = manifests.find("Service", name).stream()
                .flatMap(service -> service.at("/spec/ports").valueStream())
                .anyMatch(port -> port.path("name").equals(backend.at("/port/name"))
                        || port.path("port").equals(backend.at("/port/number")));
        demand(operators || ours, ingress, "no service has " + backend);
    }

    private void targets() {
        manifests
                .all("HorizontalPodAutoscaler")
                .forEach(scaler -> demand(
                        scaler,
                        "Deployment",
                        scaler.at("/spec/scaleTargetRef/name").asText()));
        manifests
                .all("ScaledObject")
                .forEach(scaler -> demand(
                        scaler,
                        "Deployment",
                        scaler.at("/spec/scaleTargetRef/name").asText()));
        manifests
                .all("Deployment")
                .forEach(deployment -> demand(
                        scalers(deployment) <= 1, deployment, "has two autoscalers, which work against each other"));
        manifests
                .all("PodDisruptionBudget")
                .forEach(budget -> demand(
                        budget.at("/spec/selector").isObject()
                                && selected(budget.at("/spec/selector"))
                                        .findAny()
                                        .isPresent(),
                        budget,
                        "selects no pod"));
        manifests.all("PodMonitor").forEach(monitor -> {
            var pods = selected(monitor.at("/spec/selector")).toList();
            demand(!pods.isEmpty(), monitor, "selects no pod");
            monitor.at("/spec/podMetricsEndpoints")
                    .forEach(endpoint -> pods.forEach(pod -> demand(
                            hasPort(pod, endpoint.path("port").asText()),
                            monitor,
                            Manifests.title(pod) + " has no port "
                                    + endpoint.path("port").asText())));
        });
    }

    private long scalers(ObjectNode deployment) {
        return Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(manifests::all)
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(Manifests.name(deployment)))
                .count();
    }

    private void engines() {
        Stream.of("KafkaTopic", "KafkaNodePool")
                .flatMap(manifests::all)
                .forEach(object -> demand(
                        object,
                        "Kafka",
                        object.at("/metadata/labels/strimzi.io~1cluster").asText()));
        manifests
                .all("ScheduledBackup")
                .forEach(backup -> demand(
                        backup, "Cluster", backup.at("/spec/cluster/name").asText()));
        manifests
                .all("Cluster")
                .forEach(cluster -> cluster.findValues("barmanObjectName")
                        .forEach(store -> demand(cluster, "ObjectStore", store.asText())));
        manifests.all("KeycloakRealmImport").forEach(realm -> {
            demand(realm, "Keycloak", realm.at("/spec/keycloakCRName").asText());
            PLACEHOLDER
                    .matcher(realm.at("/spec/realm").toString())
                    .results()
                    .forEach(open -> demand(
                            realm.at("/spec/placeholders").has(open.group(1)),
                            realm,
                            "nothing is put in for " + open.group()));
        });
        new NetworkPolicies(manifests).check(findings);
    }

    private Stream<ObjectNode> selected(JsonNode selector) {
        return manifests.all("Deployment").filter(object -> Manifests.selects(selector, Manifests.podLabels(object)));
    }

    static boolean hasPort(ObjectNode object, String name) {
        return Manifests.podSpec(object).path("containers").findValues("ports").stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(port -> port.path("name").asText().equals(name)
                        || port.path("containerPort").asText().equals(name));
    }

    private void demand(ObjectNode object, String kind, String name) {
        demand(manifests.find(kind, name).isPresent(), object, "there is no " + kind + " " + name);
    }

    private void demand(boolean holds, ObjectNode object, String otherwise) {
        if (!holds) {
            findings.add(Manifests.title(object) + ": " + otherwise);
        }
    }
}
