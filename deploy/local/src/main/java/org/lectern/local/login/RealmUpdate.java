package org.lectern.local.login;

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
        var clients = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        clients.set("clients", realm.get("clients"));
        var settings = realm.deepCopy();
        settings.remove(java.util.List.of("clients", "users", "roles", "defaultRole", "groups"));
        call(token, "PUT", "", settings);
        call(token, "POST", "/partialImport", clients);
    }

    private void call(String token, String method, String path, ObjectNode body) {
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/lectern" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        var answer = Http.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Keycloak refuses the realm's update: %s %s answers %d %s"
                    .formatted(method, request.uri(), answer.statusCode(), answer.body()));
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
