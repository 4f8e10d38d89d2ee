package org.lectern.quiz.attempt;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads the stream of an attempt line by line. */
final class StreamOfEvents implements AutoCloseable {

    private final InputStream body;
    private final Thread reader;

    private StreamOfEvents(InputStream body, Consumer<String> listener) {
        this.body = body;
        this.reader = Thread.ofVirtual().start(() -> read(body, listener));
    }

    private static void read(InputStream body, Consumer<String> listener) {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                listener.accept(line);
            }
        } catch (IOException closedByUs) {
            // The test has seen enough.
        }
    }

    /** Returns when the service has begun to answer. */
    static StreamOfEvents open(String attempt, String token, Consumer<String> listener) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + RestAssured.port + "/api/quiz/attempts/" + attempt + "/stream"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        return new StreamOfEvents(response.body(), listener);
    }

    /** Until the service ends the stream. */
    void awaitEnd() throws InterruptedException {
        if (!reader.join(Duration.ofSeconds(20))) {
            throw new AssertionError("the stream does not end");
        }
    }

    /** Cuts the connection. Not through the reader, who holds its lock while it waits for a line. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
