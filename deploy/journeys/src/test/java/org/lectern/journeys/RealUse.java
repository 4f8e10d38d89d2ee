package org.lectern.journeys;

import static org.awaitility.Awaitility.await;
import static org.lectern.journeys.Exams.COURSE;
import static org.lectern.journeys.Exams.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two students, an instructor and an admin use a whole platform: papers that run, that are graded, whose result waits; practice, reports and their
 * answers, notes, a plan, drafts. Afterwards each of them looks at what there is, and what they saw is kept.
 */
final class RealUse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MINE = "/api/progress/me/courses/" + COURSE;
    private static final String LESSON = "introduction-to-flask-login";

    private final String device = UUID.randomUUID().toString();
    private final Map<String, Session> sessions;
    private final List<String> answers = new ArrayList<>();
    private String running;
    private Instant keptAt;

    RealUse(Platform platform) {
        sessions = Map.of(
                "student", loggedIn(platform, "student"),
                "student2", loggedIn(platform, "student2"),
                "instructor", loggedIn(platform, "instructor"),
                "admin", loggedIn(platform, "admin"));
    }

    /** The login needs a moment when the database has just come back. */
    private static Session loggedIn(Platform platform, String user) {
        return await("login of " + user)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(
                        () -> Session.of(platform, user),
                        session -> json(session.get("/me"), 200).getBoolean("signedIn"));
    }

    /** The device on which the running paper is written. */
    String device() {
        return device;
    }

    /** The attempt that {@code student} has not handed in. */
    String running() {
        return running;
    }

    /** When everybody looked. */
    Instant keptAt() {
        return keptAt;
    }

    /** One JSON line for each page: user, path, body. */
    List<String> answers() {
        return answers;
    }

    void happen() {
        sessions.values().forEach(session -> json(session.get("/api/quiz/exams?course=" + COURSE), 200));
        var graded = sat("student", exam("Graded at once", "at-once", null));
        sat("student2", exam("Graded when it closes", "after-close", inDays(60)));
        var toldReadiness = sat("student2", wholeCourse());
        var runningExam = exam("Being written", "at-once", null);
        isWritten(runningExam);
        write("instructor", "POST", "/api/quiz/exams/" + exam("Withdrawn", "at-once", null) + "/withdraw", "{}", 200);
        write("instructor", "POST", "/api/quiz/exams", terms("Not published yet", "never", null), 201);
        var practice = practised();
        reported(practice, graded);
        questionsKept();
        studied();
        var guide = Guide.published(of("instructor"));
        guide.write(guide.text().replace("HTTP forgets.", "HTTP forgets everything."));

        await("the result to be in progress")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Exams.graded(of("student")).contains(graded));
        await("enough answers to tell how ready somebody is")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Exams.graded(of("student2")).contains(toldReadiness));
        json(of("student2").get(MINE + "/readiness"), 200);
        classLookedAt();
        await("practice to be in progress")
                .atMost(Duration.ofMinutes(1))
                .until(() -> json(of("student").get(MINE), 200).getInt("practised") == 1);
        look(runningExam, graded, practice, guide.course());
    }

    private void isWritten(String exam) {
        write(
                "instructor",
                "POST",
                "/api/quiz/exams/" + exam + "/accommodations",
                """
                {"learner": "%s", "extraPercent": 25, "extraAttempts": 0, "closesAt": null, "reason": "Certificate of 12 November"}""".formatted(sub("student")),
                200,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var paper = Exams.start(of("student"), exam, device);
        for (int position : new int[] {1, 2, 3, 4, 5, 2}) {
            json(Exams.save(of("student"), paper, device, position), 200);
        }
        running = paper.getString("attempt");
        write(
                "student",
                "PUT",
                "/api/quiz/attempts/" + running + "/flags/3",
                "{\"device\": \"%s\", \"flagged\": true}".formatted(device),
                200);
        write("instructor", "POST", "/api/quiz/exams/" + exam + "/added-time", """
                {"minutes": 10, "reason": "Fire alarm"}""", 200);
        json(Exams.save(of("student2"), Exams.start(of("student2"), exam, device), device, 1), 200);
    }

    private String sat(String student, String exam) {
        var paper = Exams.start(of(student), exam, device);
        for (int position = 1; position <= paper.getList("questions").size(); position++) {
            json(Exams.save(of(student), paper, device, position), 200);
        }
        json(Exams.submit(of(student), paper.getString("attempt"), device), 200);
        return paper.getString("attempt");
    }

    /** A session of which three questions are answered. */
    private String practised() {
        var session = write("student", "POST", "/api/quiz/practice", """
                {"course": "%s", "scope": "sections", "sections": ["%s"], "items": 6}""".formatted(COURSE, LESSON), 201);
        var id = session.getString("session");
        for (int position = 1; position <= 3; position++) {
            write(
                    "student",
                    "POST",
                    "/api/quiz/practice/" + id + "/answers",
                    """
                    {"position": %d, "answer": {%s}, "certainty": "%s"}""".formatted(position, Exams.someAnswer(session, position), position == 1 ? "unsure" : "sure"),
                    200);
        }
        return id;
    }

    private void reported(String practice, String attempt) {
        write("student", "POST", "/api/quiz/reports", """
                {"session": "%s", "position": 1, "kind": "unclear", "text": "Two readings."}""".formatted(practice), 201);
        write("student", "POST", "/api/quiz/reports", """
                {"attempt": "%s", "position": 2, "kind": "typo", "text": "A letter is missing."}""".formatted(attempt), 201);
        var inbox = json(of("instructor").get("/api/quiz/courses/" + COURSE + "/reports"), 200);
        write(
                "instructor",
                "POST",
                "/api/quiz/courses/%s/questions/%s/reports/answer"
                        .formatted(COURSE, inbox.getString("questions[0].question")),
                """
                {"reports": ["%s"], "outcome": "stays", "answer": "It is as it should be."}""".formatted(inbox.getString("questions[0].reports[0].id")),
                200);
        json(
                of("student2")
                        .write(
                                "POST",
                                "/api/content/courses/" + COURSE + "/reports",
                                """
                        {"section": "%s", "passage": %s, "kind": "typo", "text": "A comma too many."}""".formatted(LESSON, passage()),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                201);
        var paragraphs = json(of("instructor").get("/api/content/courses/" + COURSE + "/reports"), 200);
        write(
                "instructor",
                "POST",
                "/api/content/courses/" + COURSE + "/reports/answer",
                """
                {"reports": ["%s"], "outcome": "kept", "text": "It belongs there."}""".formatted(paragraphs.getString("paragraphs[0].reports[0].id")),
                204);
    }

    /** One question gets a tag, another is taken out. */
    private void questionsKept() {
        var bank = "/api/quiz/courses/" + COURSE + "/questions";
        var two = json(of("instructor").get(bank + "?limit=2"), 200);
        write(
                "instructor",
                "POST",
                bank + ":edit",
                """
                {"questions": [{"id": "%s", "version": %d}], "addTags": ["seen-again"]}""".formatted(two.getString("questions[0].id"), two.getInt("questions[0].version")),
                200);
        write("instructor", "POST", bank + "/" + two.getString("questions[1].id") + "/retire", "{}", 200);
    }

    private void classLookedAt() {
        json(of("instructor").get("/api/progress/courses/" + COURSE + "/class"), 200);
        json(of("instructor").get("/api/progress/courses/" + COURSE + "/learners/" + sub("student")), 200);
    }

    private String sub(String user) {
        return json(of(user).get("/me"), 200).getString("sub");
    }

    private void studied() {
        write("student", "PUT", MINE + "/lessons/" + LESSON, "{\"completed\": true}", 200);
        write("student", "PUT", MINE + "/place", "{\"section\": \"%s\", \"anchor\": null}".formatted(LESSON), 204);
        write("student", "PUT", MINE + "/labs/first-login", "{}", 200);
        write(
                "student",
                "PUT",
                MINE + "/plan",
                "{\"examDay\": \"%s\", \"goalDays\": 4}".formatted(inDays(90).substring(0, 10)),
                200);
        for (var kind : List.of("note", "bookmark")) {
            write(
                    "student",
                    "PUT",
                    "/api/progress/me/notes/" + UUID.randomUUID(),
                    """
                    {"course": "%s", "section": "%s", "kind": "%s", "passage": %s, "text": %s}""".formatted(
                                    COURSE,
                                    LESSON,
                                    kind,
                                    passage(),
                                    kind.equals("note") ? "\"Signed means readable.\"" : "null"),
                    200);
        }
        write("student", "PUT", "/api/progress/me/reviews/flask-login-setup", """
                {"course": "%s", "known": true}""".formatted(COURSE), 204);
    }

    private void look(String runningExam, String graded, String practice, String guide) {
        keptAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        see(
                "student",
                "/api/quiz/exams?course=" + COURSE,
                "/api/quiz/attempts?course=" + COURSE,
                "/api/quiz/attempts/%s?device=%s".formatted(running, device),
                "/api/quiz/attempts/" + graded,
                "/api/quiz/attempts/" + graded + "/review",
                "/api/quiz/practice/" + practice,
                "/api/quiz/practice?course=" + COURSE,
                "/api/quiz/reports?course=" + COURSE,
                MINE,
                MINE + "/attempts",
                MINE + "/mastery",
                MINE + "/plan",
                MINE + "/readiness",
                "/api/progress/me/activity?course=" + COURSE,
                "/api/progress/me/notes?course=" + COURSE,
                "/api/progress/me/reviews?course=" + COURSE,
                "/api/content/courses",
                "/api/content/courses/" + COURSE,
                "/api/content/courses/" + COURSE + "/exams",
                "/api/content/courses/" + COURSE + "/lessons/6.1",
                "/api/content/courses/" + COURSE + "/labs/first-login",
                "/api/content/search?q=session%20cookie");
        see(
                "student2",
                "/api/quiz/attempts?course=" + COURSE,
                MINE,
                "/api/content/courses/" + COURSE + "/reports/mine");
        see(
                "instructor",
                "/api/quiz/exams?course=" + COURSE,
                "/api/quiz/exams/" + runningExam,
                "/api/quiz/exams/" + runningExam + "/running",
                "/api/quiz/exams/" + runningExam + "/accommodations",
                "/api/quiz/courses/" + COURSE + "/bank",
                "/api/quiz/courses/" + COURSE + "/questions?limit=20",
                "/api/quiz/courses/" + COURSE + "/reports",
                "/api/content/courses/" + COURSE + "/releases",
                "/api/content/courses/" + COURSE + "/reports",
                "/api/content/courses/" + guide + "/drafts",
                "/api/content/courses/" + guide + "/lessons/section-1/draft");
    }

    private void see(String user, String... paths) {
        for (var path : paths) {
            var body = of(user).get(path);
            json(body, 200);
            try {
                answers.add(JSON.createObjectNode()
                        .put("user", user)
                        .put("path", path)
                        .<ObjectNode>set("body", JSON.readTree(body.body()))
                        .toString());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(path, e);
            }
        }
    }

    private String exam(String title, String review, String closesAt) {
        var exam = write("instructor", "POST", "/api/quiz/exams", terms(title, review, closesAt), 201)
                .getString("exam");
        write("instructor", "POST", "/api/quiz/exams/" + exam + "/publish", "{}", 200);
        return exam;
    }

    /** Long enough for a first word on how ready somebody is. */
    private String wholeCourse() {
        var blueprint = Stream.of("introduction", "basics", "templates", "forms", "databases", "authentication")
                .map("{\"chapter\": \"%s\", \"items\": 6}"::formatted)
                .collect(Collectors.joining(", "));
        var exam = write(
                        "instructor",
                        "POST",
                        "/api/quiz/exams",
                        terms("Of the whole course", "at-once", null)
                                .replaceFirst("\"blueprint\": \\[.*\\]", "\"blueprint\": [" + blueprint + "]"),
                        201)
                .getString("exam");
        write("instructor", "POST", "/api/quiz/exams/" + exam + "/publish", "{}", 200);
        return exam;
    }

    private static String terms(String title, String review, String closesAt) {
        return """
                {"course": "%1$s", "title": "%2$s", "pool": "practice", "form": "drawn",
                 "blueprint": [{"section": "introduction-to-flask-login", "items": 6}, {"section": "login-required", "items": 4}],
                 "minutes": 90, "passMark": 7, "attempts": null, "opensAt": null, "closesAt": %4$s,
                 "review": {"score": "%3$s", "answers": "%3$s", "key": "%3$s", "explanation": "%3$s"}}""".formatted(COURSE, title, review, closesAt == null ? "null" : '"' + closesAt + '"');
    }

    private static String passage() {
        return """
                {"anchor": null, "fingerprint": "00112233445566", "ordinal": 0, "excerpt": "HTTP forgets.", "quote": null}""";
    }

    private static String inDays(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Duration.ofDays(days))
                .toString();
    }

    private JsonPath write(String user, String method, String path, String body, int status, String... headers) {
        return json(of(user).write(method, path, body, headers), status);
    }

    private Session of(String user) {
        return sessions.get(user);
    }
}
