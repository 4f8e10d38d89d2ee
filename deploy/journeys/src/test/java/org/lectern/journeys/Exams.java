package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What an instructor does to let students sit an exam, and what a student does in it, through the gateway. */
final class Exams {

    static final String COURSE = "flask-training";

    private Exams() {}

    /** A published exam of ten practice questions over sections 6.1 and 6.3 that closes at that time; null: never. */
    static String publish(Session instructor, String title, Instant closesAt) {
        var created = instructor.write("POST", "/api/quiz/exams", """
                {"course": "%s", "title": "%s", "pool": "practice", "form": "drawn",
                 "blueprint": [{"section": "introduction-to-flask-login", "items": 6}, {"section": "login-required", "items": 4}],
                 "minutes": 15, "passMark": 7, "attempts": null, "opensAt": null, "closesAt": %s,
                 "review": {"score": "at-once", "answers": "at-once", "key": "at-once", "explanation": "at-once"}}""".formatted(
                        COURSE, title, closesAt == null ? "null" : "\"" + closesAt + "\""));
        var exam = json(created, 201).getString("exam");
        json(instructor.write("POST", "/api/quiz/exams/" + exam + "/publish", "{}"), 200);
        return exam;
    }

    static JsonPath start(Session student, String exam, String device) {
        var started = student.write(
                "POST", "/api/quiz/exams/" + exam + "/attempts", "{\"device\": \"%s\"}".formatted(device));
        assertThat(started.statusCode()).as(started.body()).isIn(200, 201);
        return new JsonPath(started.body());
    }

    /** Saves some answer to that question, of the form that its type takes, and returns the raw answer. */
    static HttpResponse<String> save(Session student, JsonPath paper, String device, int position, String... headers) {
        return save(student, paper.getString("attempt"), device, position, someAnswer(paper, position), headers);
    }

    /** @param answer as {@link #someAnswer} makes it: who saves often reads the paper once */
    static HttpResponse<String> save(
            Session student, String attempt, String device, int position, String answer, String... headers) {
        return student.write(
                "PUT",
                "/api/quiz/attempts/" + attempt + "/answers/" + position,
                "{\"device\": \"%s\", %s}".formatted(device, answer),
                headers);
    }

    static String someAnswer(JsonPath paper, int position) {
        String question = "questions[%d].".formatted(position - 1);
        List<String> options = paper.getList(question + "options.id");
        return switch (paper.getString(question + "type")) {
            case "text", "number" -> "\"typed\": [\"1\"]";
            case "fill" ->
                "\"typed\": [%s]".formatted(quoted(Collections.nCopies(paper.getInt(question + "gaps"), "x")));
            case "order" -> "\"order\": [%s]".formatted(quoted(options));
            case "match" ->
                "\"matched\": {\"%s\": \"%s\"}"
                        .formatted(paper.getString(question + "lefts[0].id"), options.getFirst());
            default -> "\"chosen\": [\"%s\"]".formatted(options.getFirst());
        };
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }

    static HttpResponse<String> submit(Session student, String attempt, String device, String... headers) {
        return student.write(
                "POST",
                "/api/quiz/attempts/" + attempt + "/submit",
                "{\"device\": \"%s\", \"answers\": []}".formatted(device),
                headers);
    }

    /** How often an attempt stands in the learner's progress with a result. */
    static long graded(Session student, String attempt) {
        return graded(student).stream().filter(attempt::equals).count();
    }

    /** The attempts that stand in the learner's progress with a result, all pages of them. */
    static List<String> graded(Session student) {
        var graded = new ArrayList<String>();
        String before = null;
        do {
            var page = json(
                    student.get("/api/progress/me/courses/" + COURSE + "/attempts"
                            + (before == null ? "" : "?before=" + before)),
                    200);
            graded.addAll(page.getList("attempts.findAll { it.result != null }.attempt"));
            before = page.getString("before");
        } while (before != null);
        return graded;
    }

    static JsonPath json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new JsonPath(response.body());
    }
}
