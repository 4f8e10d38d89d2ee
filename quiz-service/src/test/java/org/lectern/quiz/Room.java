package org.lectern.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lectern.platform.testing.Tokens;

/** One student in the exam room, over a light client: for tests that need thousands of requests. */
public final class Room {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer of the service. */
    public record Reply(int status, String text) {

        public JsonNode json() {
            return Outside.json(text);
        }
    }

    private final String token;
    private final String learner;
    private final UUID device = UUID.randomUUID();
    private final UUID attempt;
    private final List<List<String>> options = new ArrayList<>();

    private Room(String exam, String student) {
        token = Tokens.student(student);
        learner = Tokens.sub(student);
        var paper = send(
                        token, "POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\":\"%s\"}".formatted(device))
                .json();
        attempt = UUID.fromString(paper.path("attempt").asText());
        paper.path("questions")
                .forEach(question -> options.add(question.path("options").findValuesAsText("id")));
    }

    public static Room enter(String exam, String student) {
        return new Room(exam, student);
    }

    public UUID attempt() {
        return attempt;
    }

    public String learner() {
        return learner;
    }

    public UUID device() {
        return device;
    }

    public String option(int position, int number) {
        var ids = options.get(position - 1);
        return ids.get(number % ids.size());
    }

    public Reply save(int position, String chosen) {
        return send(
                token,
                "PUT",
                "/api/quiz/attempts/" + attempt + "/answers/" + position,
                "{\"device\":\"%s\",\"chosen\":[\"%s\"]}".formatted(device, chosen));
    }

    public Reply submit() {
        return send(
                token,
                "POST",
                "/api/quiz/attempts/" + attempt + "/submit",
                "{\"device\":\"%s\",\"answers\":[]}".formatted(device));
    }

    /** Any request; null for no token or no body. */
    public static Reply send(String token, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    public static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
