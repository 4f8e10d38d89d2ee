package org.lectern.local.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.local.machine.Refusal;

/** Access tokens: for a name and a password, by a client that only local realms have, or for a client that has an account of its own. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String realm;
    private final String client;

    public Tokens(String realm, String client) {
        this.realm = realm;
        this.client = client;
    }

    /** @throws Refusal when Keycloak gives none */
    public String of(String user, String password) {
        return ask(
                user,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "scope", "openid",
                        "username", user,
                        "password", password));
    }

    /** @throws Refusal when Keycloak gives none */
    public String ofClient(String secret) {
        return ask(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String ask(String whom, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = Http.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        try {
            var json = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Refusal("Keycloak gives no token for %s: %s."
                        .formatted(whom, json.path("error_description").asText(answer.body())));
            }
            return json.path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    "What answers at %s is no Keycloak (status %d).".formatted(realm, answer.statusCode()), e);
        }
    }
}
