package org.lectern.local.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.lectern.local.login.Http;
import org.lectern.local.machine.Refusal;

/** Publishes a course folder by the same calls that an author's tools use. What was written in the portal since stays as it is. */
public final class CoursePublisher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final String token;
    private final Consumer<String> tell;

    /** @param token of somebody who may publish */
    public CoursePublisher(String token, Consumer<String> tell) {
        this.token = token;
        this.tell = tell;
    }

    /** Where the services are; one that is not run from here is empty. */
    public record Services(String content, Optional<String> quiz, Optional<String> progress) {}

    /**
     * Quiz first: when content publishes the release, the questions of the same hash are there to be activated. Returns when the release has arrived
     * everywhere.
     *
     * @param course its id, also the name of its folder
     */
    public void publish(String course, Path folder, Services services) {
        var zip = CourseZip.of(folder);
        if (services.quiz().isPresent()
                && !upload(services.quiz().get() + "/api/quiz/courses/" + course + "/packages", zip, course)) {
            return;
        }
        var releases = services.content() + "/api/content/courses/" + course + "/releases";
        var brought = post(releases, "application/zip", zip);
        if (!isTaken(brought, releases, course)) {
            return;
        }
        var hash = json(brought).path("hash").asText();
        if (brought.statusCode() != CREATED && isReplacedInPortal(releases, hash)) {
            tell.accept("course %s: the release that was made of it in the portal stays".formatted(course));
            return;
        }
        demandSuccess(post(releases + "/" + hash + "/publish", null, new byte[0]), "publishing " + course);
        services.quiz()
                .ifPresent(
                        quiz -> await("quiz", quiz + "/api/quiz/courses/" + course + "/bank", "/release/active", hash));
        services.progress()
                .ifPresent(progress ->
                        await("progress", progress + "/api/progress/me/courses/" + course, "/release", hash));
        tell.accept("course %s: release %s is published".formatted(course, hash.substring(0, 12)));
    }

    /** Whether readers get a release that was made in the portal: only those have a note. */
    private boolean isReplacedInPortal(String releases, String hash) {
        for (var release : get(releases).path("releases")) {
            if (release.path("current").asBoolean()) {
                return !release.path("hash").asText().equals(hash) && release.hasNonNull("note");
            }
        }
        return false;
    }

    /** The event takes a moment; a broker that is away delays it, and is no reason not to start. */
    private void await(String service, String url, String pointer, String hash) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!hash.equals(get(url).at(pointer).asText())) {
            if (System.nanoTime() > limit) {
                tell.accept("%s has not heard of the release yet: is Kafka well?".formatted(service));
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private JsonNode get(String url) {
        return json(Http.send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build()));
    }

    private boolean upload(String url, byte[] zip, String course) {
        return isTaken(post(url, "application/zip", zip), url, course);
    }

    /** False when somebody has edited in the portal what the folder would overwrite: that is no reason not to start. */
    private boolean isTaken(HttpResponse<String> answer, String what, String course) {
        if (answer.statusCode() == CONFLICT
                && json(answer).path("type").asText().endsWith(":edited-in-portal")) {
            tell.accept(
                    "course %s: not published, the portal has changes that the folder lacks. Download them, or import the folder with overwrite="
                            .formatted(course));
            return false;
        }
        demandSuccess(answer, what);
        return true;
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
                "The course was not published: %s answers %d, %s".formatted(what, answer.statusCode(), detail));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }
}
