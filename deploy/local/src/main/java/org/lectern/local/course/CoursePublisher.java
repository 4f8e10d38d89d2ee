package org.lectern.local.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.local.login.Http;
import org.lectern.local.machine.Refusal;

/** Publishes a course folder by the same calls that an author's tools use. A course that is there already stays as it is. */
public final class CoursePublisher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;
    private final Consumer<String> tell;

    /** @param token of somebody who may publish */
    public CoursePublisher(String token, Consumer<String> tell) {
        this.token = token;
        this.tell = tell;
    }

    /**
     * Quiz first: when content publishes the release, the questions of the same hash are there to be activated.
     *
     * @param course its id, also the name of its folder
     * @param content address of content-service
     * @param quiz address of quiz-service, unless that one is not running
     */
    public void publish(String course, Path folder, String content, Optional<String> quiz) {
        var zip = CourseZip.of(folder);
        quiz.ifPresent(url -> upload(url + "/api/quiz/courses/" + course + "/packages", zip));
        var release = upload(content + "/api/content/courses/" + course + "/releases", zip);
        var hash = release.path("hash").asText();
        var published = post(
                content + "/api/content/courses/%s/releases/%s/publish".formatted(course, hash), null, new byte[0]);
        demandSuccess(published, "publishing " + course);
        tell.accept("course %s: release %s is published".formatted(course, hash.substring(0, 12)));
    }

    private JsonNode upload(String url, byte[] zip) {
        var answer = post(url, "application/zip", zip);
        demandSuccess(answer, url);
        return json(answer);
    }

    private HttpResponse<String> post(String url, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return Http.send(request.build());
    }

    private static void demandSuccess(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 == 2) {
            return;
        }
        var problem = json(answer);
        var first = problem.path("problems").path(0);
        var detail = first.isObject()
                ? "%s:%s: %s"
                        .formatted(
                                first.path("file").asText(),
                                first.path("line").asText(),
                                first.path("message").asText())
                : problem.path("detail").asText(problem.path("title").asText(answer.body()));
        throw new Refusal(
                "The course was not published: %s answers %d, %s.".formatted(what, answer.statusCode(), detail));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }
}
