package org.lectern.progress.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser's page that listens to the stream. */
public final class StreamReader implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An event of the stream. */
    public record Event(String id, String name, String data) {

        long seq() {
            return Long.parseLong(id);
        }
    }

    private final Stream<String> lines;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread thread;

    private StreamReader(Stream<String> lines) {
        this.lines = lines;
        this.thread = Thread.ofVirtual().start(this::read);
    }

    /** @param lastEventId null for a page that has just been loaded */
    public static StreamReader open(String token, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/progress/me/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new StreamReader(answer.body());
    }

    /** The next event, which has that name. */
    public Event next(String name) throws InterruptedException {
        var event = next(Duration.ofSeconds(60));
        assertThat(event).isNotNull().extracting(Event::name).isEqualTo(name);
        return event;
    }

    /** The next event; null when none comes in that time. */
    public Event next(Duration patience) throws InterruptedException {
        return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean ends(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try {
            lines.forEach(line -> {
                if (!line.isEmpty() && !line.startsWith(":")) {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                } else if (!fields.isEmpty()) {
                    events.add(new Event(fields.get("id"), fields.get("event"), fields.get("data")));
                    fields.clear();
                }
            });
        } catch (UncheckedIOException e) {
            // Cut: what had arrived is there.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
