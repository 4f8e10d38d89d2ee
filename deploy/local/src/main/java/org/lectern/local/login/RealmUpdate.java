package org.lectern.local.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Brings a realm that was imported earlier up to our file: another port offset, a new version of Lectern. Settings and clients become those of the
 * file; users, their roles and everything people have made stay.
 */
public final class RealmUpdate {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String keycloak;
    private final String admin;
    private final String password;

    public RealmUpdate(String keycloak, String admin, String password) {
        this.keycloak = keycloak;
        this.admin = admin;
        this.password = password;
    }

    /** Does nothing when the realm is known to be of this file. */
    public void apply(ObjectNode realm, Path known) {
        var hash = hash(realm);
        try {
            if (Files.notExists(known)) {
                // Just imported, from this very file.
                Files.writeString(known, hash);
            } else if (!Files.readString(known).equals(hash)) {
                send(realm);
                Files.writeString(known, hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(ObjectNode realm) {
        var token = new Tokens(keycloak + "/realms/master", "admin-cli").of(admin, password);
        var settings = realm.deepCopy();
        settings.remove(List.of("clients", "scopeMappings", "users", "roles", "defaultRole", "groups"));
        call(token, "PUT", "", settings);
        for (var client : realm.path("clients")) {
            update(token, (ObjectNode) client);
        }
        for (var mapping : realm.path("scopeMappings")) {
            allowRoles(token, mapping);
        }
    }

    /** In place: its sessions go on. */
    private void update(String token, ObjectNode client) {
        var known = find(token, client.path("clientId").asText());
        if (known.isMissingNode()) {
            call(token, "POST", "/clients", client);
        } else {
            call(token, "PUT", "/clients/" + known.path("id").asText(), client);
        }
    }

    /** Which of the realm's roles the client may see. */
    private void allowRoles(String token, JsonNode mapping) {
        var client = find(token, mapping.path("client").asText()).path("id").asText();
        var roles = JSON.createArrayNode();
        for (var role : mapping.path("roles")) {
            roles.add(call(token, "GET", "/roles/" + role.asText(), null));
        }
        call(token, "POST", "/clients/%s/scope-mappings/realm".formatted(client), roles);
    }

    private JsonNode find(String token, String clientId) {
        return call(token, "GET", "/clients?clientId=" + clientId, null).path(0);
    }

    private JsonNode call(String token, String method, String path, JsonNode body) {
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/lectern" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        var answer = Http.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Keycloak refuses the realm's update: %s %s answers %d %s"
                    .formatted(method, request.uri(), answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Keycloak answers no JSON: " + answer.body(), e);
        }
    }

    private static String hash(ObjectNode realm) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(realm.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
