package org.lectern.local.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The realm as it is imported: the one of every installation, and what only a local one has laid over it. Objects are joined key by key, lists are
 * joined end to end. {@code ${NAME}} stands for an environment variable, which Keycloak itself fills in. The file of every installation is in the form
 * that Keycloak's operator imports on Kubernetes; the realm itself is its {@code spec.realm}.
 */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** @param folder {@code deploy/keycloak} */
    public RealmFile(Path folder) {
        this.folder = folder;
    }

    public Path themes() {
        return folder.resolve("themes");
    }

    /** Writes what Keycloak shall import. */
    public void write(Path target) {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(target.toFile(), joined());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The realm with its placeholders filled in. */
    public ObjectNode resolved(Map<String, String> values) {
        try {
            var text = JSON.writeValueAsString(joined());
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode joined() {
        var realm = (ObjectNode) read("lectern-realm.json").at("/spec/realm");
        join(realm, read("local-overlay.json"));
        return realm;
    }

    private ObjectNode read(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void join(ObjectNode base, ObjectNode overlay) {
        overlay.properties().forEach(entry -> {
            JsonNode present = base.get(entry.getKey());
            if (present instanceof ObjectNode object && entry.getValue() instanceof ObjectNode more) {
                join(object, more);
            } else if (present instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
