package org.lectern.bench.examday;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A student's browser with an open page: it sits an exam, and the page hears of the result by its stream, as the portal does. */
final class OpenPage {

    private static final int ANSWERS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LinkedBlockingQueue<Long> graded = new LinkedBlockingQueue<>();
    private final String gateway;
    private final String exam;
    private final Student student;

    /** Milliseconds from the submit: to its answer, to the stream's word, to the answer of the progress API that has the result. */
    record Times(int submitted, int told, int visible) {}

    OpenPage(String gateway, String exam, Student student) {
        this.gateway = gateway;
        this.exam = exam;
        this.student = student;
    }

    /** Returns when the stream has begun. */
    void open() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> stream = http.send(
                request("/api/progress/me/stream")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        if (stream.statusCode() != 200) {
            throw new IllegalStateException("no stream: " + stream.statusCode());
        }
        Thread.ofVirtual().start(() -> stream.body().forEach(this::hear));
    }

    private void hear(String line) {
        if (line.startsWith("data:") && line.contains("attempt-graded")) {
            graded.add(System.nanoTime());
        }
    }

    /** One sitting of a student at a time. */
    synchronized Times sitAndWait(Duration patience) throws IOException, InterruptedException {
        student.sit(send("POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\":\"" + student.device + "\"}")
                .toString());
        for (int position = 1; position <= ANSWERS; position++) {
            send(
                    "PUT",
                    "/api/quiz/attempts/%s/answers/%d".formatted(student.attempt, position),
                    student.answer(position, 0));
        }
        graded.clear();
        long begin = System.nanoTime();
        send(
                "POST",
                "/api/quiz/attempts/" + student.attempt + "/submit",
                "{\"device\":\"" + student.device + "\",\"answers\":[]}");
        long submitted = System.nanoTime();
        Long told = graded.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (told == null) {
            throw new IllegalStateException("the stream told nothing within " + patience);
        }
        if (!shows(send("GET", "/api/progress/me/courses/flask-training/attempts", null))) {
            throw new IllegalStateException("told, and not shown");
        }
        return new Times(millis(submitted - begin), millis(told - begin), millis(System.nanoTime() - begin));
    }

    private boolean shows(JsonNode page) {
        for (var attempt : page.path("attempts")) {
            if (attempt.path("attempt").asText().equals(student.attempt)) {
                return attempt.path("result").isObject();
            }
        }
        return false;
    }

    private static int millis(long nanos) {
        return (int) Math.ceilDiv(nanos, 1_000_000L);
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Lectern", "1")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path.replaceAll("[0-9a-f-]{36}", "…") + " "
                    + Requests.reason(answer.statusCode(), answer.body()));
        }
        renew(answer);
        return Requests.json(answer.body());
    }

    /** The gateway renews a session's token, and its cookie with it. */
    private void renew(HttpResponse<String> answer) {
        var cookies = answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.contains("session"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(joining("; "));
        if (!cookies.isEmpty()) {
            student.credential = cookies;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Cookie", student.credential);
    }
}
