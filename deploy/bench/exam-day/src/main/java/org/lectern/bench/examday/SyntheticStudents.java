package org.lectern.bench.examday;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** What Keycloak has of those who rehearse: a group and its members, until they are dismissed. */
final class SyntheticStudents {

    static final String PREFIX = "rehearsal-student-";

    private static final int AT_ONCE = 8;
    private static final int PAGE = 500;
    /** Half the life of a token of the master realm. */
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private final Installation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token;
    private long tokenSince = System.nanoTime() - Duration.ofDays(1).toNanos();

    SyntheticStudents(Installation installation) {
        this.installation = installation;
    }

    void makeGroup(String name) {
        send(
                "POST",
                "/groups",
                Installation.JSON.createObjectNode().put("name", name).toString());
    }

    /** Removes everybody and every group of any rehearsal; how many people there were. */
    int dismiss() throws InterruptedException {
        int dismissed = 0;
        for (var page = users(); !page.isEmpty(); page = users()) {
            dismissed += page.size();
            deleteAll("/users/", page);
        }
        deleteAll("/groups/", send("GET", "/groups?search=rehearsal.", null));
        return dismissed;
    }

    private JsonNode users() {
        return send("GET", "/users?briefRepresentation=true&max=" + PAGE + "&username=" + PREFIX, null);
    }

    private void deleteAll(String path, JsonNode page) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var deletions = StreamSupport.stream(page.spliterator(), false)
                    .map(each -> threads.submit(
                            () -> send("DELETE", path + each.path("id").asText(), null)))
                    .toList();
            for (Future<JsonNode> deletion : deletions) {
                deletion.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One for many calls: a password is dear to check. */
    private synchronized String token() {
        if (System.nanoTime() - tokenSince > RENEWED_AFTER.toNanos()) {
            token = new Login(installation).operatorsToken();
            tokenSince = System.nanoTime();
        }
        return token;
    }

    private JsonNode send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(installation.url("keycloak") + "/admin/realms/lectern" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
                throw new IllegalStateException("Keycloak answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isBlank()
                    ? Installation.JSON.missingNode()
                    : Installation.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from Keycloak", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
