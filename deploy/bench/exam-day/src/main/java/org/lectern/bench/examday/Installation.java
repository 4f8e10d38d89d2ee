package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The platform that {@code deploy/local/up} runs with this data folder: where its parts listen and which processes they are. */
record Installation(JsonNode parts, Properties secrets) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Installation of(Path launcher, Path data) throws IOException, InterruptedException {
        var status = new ProcessBuilder(launcher.resolve("status").toString(), "--json", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var parts = JSON.readTree(new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (status.waitFor() != 0) {
            throw new IllegalStateException(
                    "The platform is not up, or a part of it is not ready: deploy/local/status --data " + data);
        }
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets"))) {
            secrets.load(file);
        }
        return new Installation(parts.path("parts"), secrets);
    }

    String url(String part) {
        return "http://localhost:" + port(part);
    }

    String managementUrl(String part) {
        return "http://localhost:" + port(part, "managementPort");
    }

    private int port(String part) {
        return port(part, "port");
    }

    private int port(String part, String which) {
        for (var one : parts) {
            if (one.path("name").asText().equals(part)) {
                return one.path(which).asInt();
            }
        }
        throw new IllegalStateException("no part " + part + " on this machine");
    }

    /** As the superuser: the bench reads quiz's tables and makes one of its own. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/lectern".formatted(port("postgres")),
                "postgres",
                secrets.getProperty("postgres"));
    }

    String gatewayClientSecret() {
        return secrets.getProperty("gateway-client");
    }

    String gatewaySessionKey() {
        return secrets.getProperty("gateway-session");
    }

    String keycloakAdminPassword() {
        return secrets.getProperty("keycloak-admin");
    }

    /** The first process of each part, by its name. */
    Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        parts.forEach(part ->
                processes.put(part.path("name").asText(), part.path("pid").asLong()));
        return processes;
    }
}
