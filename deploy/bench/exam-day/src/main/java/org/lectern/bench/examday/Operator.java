package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's operator at work in the realm: one session for many calls, because a password is dear to check. It ends with the work. */
final class Operator implements AutoCloseable {

    /** Half the life of a token of the master realm. */
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private final Installation installation;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private JsonNode tokens;
    private long tokensSince;

    Operator(Installation installation) {
        this.installation = installation;
        renew("grant_type=password&username=operator&password="
                + URLEncoder.encode(installation.keycloakAdminPassword(), StandardCharsets.UTF_8));
    }

    /** What is not there is answered with nothing. */
    JsonNode send(String method, String path, String body) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(installation.url("keycloak") + "/admin/realms/lectern" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
            throw new IllegalStateException("Keycloak answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? Installation.JSON.missingNode() : json(answer);
    }

    private synchronized String token() {
        if (System.nanoTime() - tokensSince > RENEWED_AFTER.toNanos()) {
            renew("grant_type=refresh_token&refresh_token=" + refreshToken());
        }
        return tokens.path("access_token").asText();
    }

    private void renew(String grant) {
        var answer = post("token", grant);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak does not know its operator: " + answer.body());
        }
        tokens = json(answer);
        tokensSince = System.nanoTime();
    }

    private String refreshToken() {
        return tokens.path("refresh_token").asText();
    }

    private HttpResponse<String> post(String endpoint, String form) {
        return send(HttpRequest.newBuilder(
                        URI.create(installation.url("keycloak") + "/realms/master/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("client_id=admin-cli&" + form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from Keycloak", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Installation.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak answers " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        post("logout", "refresh_token=" + refreshToken());
        http.close();
    }
}
