package org.lectern.bench.examday;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The bench's own exam: sixty practice questions drawn by chapter, ninety minutes, its result shown at once. */
record Exam(Installation installation, String id, Login login) implements AutoCloseable {

    static final String COURSE = "flask-training";

    private static final List<String> CHAPTERS = List.of("basics", "authentication");

    static Exam publish(Installation installation, Login login) throws IOException, InterruptedException {
        var draft = new Exam(installation, "", login);
        var created = Installation.JSON.readTree(
                draft.post("", """
                {"course": "%s", "title": "Exam day", "pool": "practice", "form": "drawn",
                 "blueprint": [{"chapter": "%s", "items": 30}, {"chapter": "%s", "items": 30}],
                 "minutes": 90, "passMark": 42, "attempts": null, "opensAt": null, "closesAt": null,
                 "review": {"score": "at-once", "answers": "at-once", "key": "at-once", "explanation": "at-once"}}""".formatted(COURSE, CHAPTERS.getFirst(), CHAPTERS.getLast())));
        var exam = new Exam(installation, created.path("exam").asText(), login);
        exam.post("/" + exam.id + "/publish", "{}");
        return exam;
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(installation.url("quiz") + "/api/quiz/exams" + path))
                            .header("Authorization", "Bearer " + login.instructorsToken())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("quiz-service refuses the exam: " + answer.body());
            }
            return answer.body();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        post("/" + id + "/withdraw", "{}");
    }
}
