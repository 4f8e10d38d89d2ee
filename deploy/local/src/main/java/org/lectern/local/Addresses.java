package org.lectern.local;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where everything listens on this machine. */
record Addresses(int offset) {

    private static final Map<String, Integer> PORTS = Map.of(
            "gateway", 8080,
            "content", 8081,
            "quiz", 8082,
            "progress", 8083,
            "keycloak", 8180,
            "postgres", 15432,
            "kafka", 19092,
            "mail", 10025,
            "prometheus", 9090);
    private static final int MANAGEMENT = 1000;
    private static final int NEXT_REPLICA = 10;

    int port(String part) {
        return PORTS.get(part) + offset;
    }

    /** Of the k-th replica, counted from 1. */
    int port(String service, int replica) {
        return port(service) + NEXT_REPLICA * (replica - 1);
    }

    /** Health and metrics; for Kafka its controller. */
    static int management(int port) {
        return port + MANAGEMENT;
    }

    String url(String part) {
        return "http://localhost:" + port(part);
    }

    /** All replicas, separated by commas. */
    String urls(String service, int replicas) {
        List<String> urls = IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> "http://localhost:" + port(service, replica))
                .toList();
        return String.join(",", urls);
    }
}
