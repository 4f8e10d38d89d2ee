package org.lectern.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one part of a cluster promises another: topics as the services know them, a database connection for every process that may run. */
final class Capacity {

    private static final String TOPICS = "lectern.topics.";
    /** For the operator, its instances and whoever looks. */
    private static final int RESERVE = 50;

    private Capacity() {}

    static List<String> check(Manifests manifests) {
        var findings = new ArrayList<String>();
        if (manifests.all("Kafka").findAny().isPresent()) {
            var made = new TreeMap<String, Integer>();
            manifests
                    .all("KafkaTopic")
                    .forEach(topic -> made.put(
                            Manifests.name(topic), topic.at("/spec/partitions").asInt()));
            if (!made.equals(topics())) {
                findings.add("KafkaTopic: the services know %s, the manifests make %s".formatted(topics(), made));
            }
        }
        manifests.all("Cluster").forEach(cluster -> {
            int allowed =
                    cluster.at("/spec/postgresql/parameters/max_connections").asInt(100);
            int wanted = connections(manifests);
            if (wanted > allowed) {
                findings.add("Cluster/%s: %d connections are allowed, %d may be wanted"
                        .formatted(Manifests.name(cluster), allowed, wanted));
            }
        });
        return findings;
    }

    /** With their partitions, each service's own dead letters too. */
    static Map<String, Integer> topics() {
        var topics = new TreeMap<String, Integer>();
        for (var service : Repository.SERVICES) {
            topics.put(service + ".dead", 1);
            Repository.settings(service).forEach((key, value) -> {
                if (key.toString().startsWith(TOPICS)) {
                    topics.put(
                            key.toString().substring(TOPICS.length()).replace("\"", ""),
                            Integer.valueOf(value.toString()));
                }
            });
        }
        return topics;
    }

    private static int connections(Manifests manifests) {
        int wanted = RESERVE;
        for (var service : Repository.SERVICES) {
            int each = Integer.parseInt(Repository.settings(service).getProperty("quarkus.datasource.jdbc.max-size"));
            wanted += each * mostReplicas(manifests, service);
        }
        return wanted
                + manifests
                        .all("Keycloak")
                        .mapToInt(keycloak -> keycloak.at("/spec/instances").asInt()
                                * keycloak.at("/spec/db/poolMaxSize").asInt(100))
                        .sum();
    }

    /** One more than the autoscaler's most: a replacement comes before the one that it replaces goes. */
    private static int mostReplicas(Manifests manifests, String service) {
        return 1
                + manifests
                        .find("HorizontalPodAutoscaler", service)
                        .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                        .or(() -> manifests.find("ScaledObject", service).map(Capacity::mostOf))
                        .orElse(1);
    }

    private static int mostOf(ObjectNode scaler) {
        return scaler.at("/spec/maxReplicaCount").asInt();
    }
}
