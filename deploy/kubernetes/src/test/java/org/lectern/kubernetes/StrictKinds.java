package org.lectern.kubernetes;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every object is one that its reader knows, to the last field: Kubernetes' and Strimzi's by their own classes, the others by a schema of exactly the
 * fields that we use ({@code src/test/resources/schemas}).
 */
final class StrictKinds {

    private static final Map<String, Class<? extends HasMetadata>> CLASSES = Map.ofEntries(
            entry("Namespace", Namespace.class),
            entry("ConfigMap", ConfigMap.class),
            entry("Secret", Secret.class),
            entry("Service", Service.class),
            entry("ServiceAccount", ServiceAccount.class),
            entry("Deployment", Deployment.class),
            entry("Job", Job.class),
            entry("Ingress", Ingress.class),
            entry("NetworkPolicy", NetworkPolicy.class),
            entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("PodDisruptionBudget", PodDisruptionBudget.class),
            entry("PodMonitor", PodMonitor.class),
            entry("PrometheusRule", PrometheusRule.class),
            entry("Kafka", Kafka.class),
            entry("KafkaNodePool", KafkaNodePool.class),
            entry("KafkaTopic", KafkaTopic.class));
    private static final Set<String> BY_SCHEMA =
            Set.of("Cluster", "ScheduledBackup", "ObjectStore", "Keycloak", "KeycloakRealmImport", "ScaledObject");

    private StrictKinds() {}

    static List<String> check(Manifests manifests) {
        var findings = new ArrayList<String>();
        for (var object : manifests.objects()) {
            check(object).forEach(finding -> findings.add(Manifests.title(object) + ": " + finding));
        }
        return findings;
    }

    private static List<String> check(ObjectNode object) {
        var kind = Manifests.kind(object);
        if (BY_SCHEMA.contains(kind)) {
            return bySchema(object);
        }
        var type = CLASSES.get(kind);
        return type == null ? List.of("no kind that is known here") : byClass(object, type);
    }

    private static List<String> bySchema(ObjectNode object) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Yaml.text(Repository.KUBERNETES
                                .resolve("src/test/resources/schemas")
                                .resolve(Manifests.kind(object) + ".json")),
                        InputFormat.JSON);
        return schema.validate(object.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static List<String> byClass(ObjectNode object, Class<? extends HasMetadata> type) {
        var version = HasMetadata.getApiVersion(type);
        if (!version.equals(object.path("apiVersion").asText())) {
            return List.of("apiVersion is not " + version);
        }
        try {
            return UnknownFields.of(Yaml.MAPPER.treeToValue(object, type));
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage());
        }
    }
}
