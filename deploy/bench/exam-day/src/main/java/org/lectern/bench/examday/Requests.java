package org.lectern.bench.examday;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a student's browser asks in an exam; each answer is measured and, if it acknowledges something, remembered. */
final class Requests {

    private static final String STUDENT = "student";
    private static final String SAVES = "saves";
    private static final String RESULT = "result";
    /** For answers that the load tool has no need to read; a browser reads them on a machine of its own. */
    private static final BiConsumer<Session, String> UNREAD = (_, _) -> {};

    private final String base;
    private final String exam;
    private final String credential;
    private final Measures measures;
    private final Acknowledged acknowledged;

    /** @param credential the header that {@link Student#credential} is the value of */
    Requests(String base, String exam, String credential, Measures measures, Acknowledged acknowledged) {
        this.base = base;
        this.exam = exam;
        this.credential = credential;
        this.measures = measures;
        this.acknowledged = acknowledged;
    }

    static Student student(Session session) {
        return session.get(STUDENT);
    }

    /** The page from which an exam is started; the browser keeps its connection. */
    ChainBuilder door() {
        return measured(
                "door", http("door").get(_ -> base + "/api/quiz/exams?course=" + Exam.COURSE), List.of(200), UNREAD);
    }

    ChainBuilder start() {
        return exec(session -> {
                    student(session).attempt = null;
                    student(session).seesResult = false;
                    return session;
                })
                .exec(measured(
                        "start",
                        http("start")
                                .post(_ -> base + "/api/quiz/exams/" + exam + "/attempts")
                                .body(StringBody(session -> "{\"device\":\"" + student(session).device + "\"}")),
                        List.of(200, 201),
                        (session, body) -> student(session).sit(body)));
    }

    ChainBuilder view() {
        return measured(
                "view",
                http("view")
                        .get(session -> "%s/api/quiz/attempts/%s?device=%s"
                                .formatted(base, student(session).attempt, student(session).device)),
                List.of(200),
                UNREAD);
    }

    /** The next question's answer, round and round. */
    ChainBuilder save() {
        return exec(session -> session.set(SAVES, session.contains(SAVES) ? session.getInt(SAVES) + 1 : 0))
                .exec(measured(
                        "save",
                        http("save")
                                .put(session -> "%s/api/quiz/attempts/%s/answers/%d"
                                        .formatted(base, student(session).attempt, position(session)))
                                .body(StringBody(
                                        session -> student(session).answer(position(session), session.getInt(SAVES)))),
                        List.of(200),
                        (_, body) -> acknowledged.add(body)));
    }

    private static int position(Session session) {
        return session.getInt(SAVES) % student(session).items() + 1;
    }

    /** The answer brings the result along; where it does not, the page asks for it. */
    ChainBuilder submit() {
        return exec(measured(
                        "submit",
                        http("submit")
                                .post(session ->
                                        "%s/api/quiz/attempts/%s/submit".formatted(base, student(session).attempt))
                                .body(StringBody(session ->
                                        "{\"device\":\"%s\",\"answers\":[]}".formatted(student(session).device))),
                        List.of(200),
                        this::submitted))
                .doIf(session -> !student(session).seesResult)
                .then(result());
    }

    private void submitted(Session session, String body) {
        acknowledged.submitted(student(session).attempt);
        if (body.contains("\"review\":{")) {
            student(session).seesResult = true;
            measures.cameAlong(RESULT, session.getInt("millis"));
        }
    }

    private ChainBuilder result() {
        return measured(
                RESULT,
                http(RESULT)
                        .get(session ->
                                "%s/api/quiz/attempts/%s/review?brief=true".formatted(base, student(session).attempt)),
                List.of(200),
                UNREAD);
    }

    private ChainBuilder measured(
            String step, HttpRequestActionBuilder request, List<Integer> fine, BiConsumer<Session, String> then) {
        Function<Session, String> header = session -> student(session).credential;
        return exec(session -> session.remove("status"))
                .exec(request.header(credential, header)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Lectern", "1")
                        .check(
                                status().saveAs("status"),
                                responseTimeInMillis().saveAs("millis"),
                                // The gateway renews a session's token, and its cookie with it.
                                headerRegex("Set-Cookie", "^([^=]*session[^;]*)")
                                        .findAll()
                                        .optional()
                                        .saveAs("cookies"))
                        .checkIf((answer, _) ->
                                then != UNREAD || !fine.contains(answer.status().code()))
                        .then(bodyString().saveAs("body")))
                .exec(session -> {
                    if (!session.contains("status")) {
                        measures.failed(step, "no answer");
                        return session.markAsSucceeded();
                    }
                    int status = session.getInt("status");
                    if (fine.contains(status)) {
                        measures.took(step, session.getInt("millis"));
                        then.accept(session, body(session));
                    } else {
                        measures.failed(step, reason(status, body(session)));
                    }
                    renew(session);
                    return session.removeAll("body", "cookies").markAsSucceeded();
                });
    }

    private static String body(Session session) {
        return session.contains("body") ? session.getString("body") : null;
    }

    private static void renew(Session session) {
        if (session.contains("cookies")) {
            student(session).credential = String.join("; ", session.<String>getList("cookies"));
        }
    }

    /** The kind of an error: the type of its problem document, else only its status. */
    static String reason(int status, String body) {
        return body != null && body.startsWith("{")
                ? status + " " + json(body).path("type").asText("without a type")
                : String.valueOf(status);
    }

    static JsonNode json(String body) {
        try {
            return Installation.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + body, e);
        }
    }
}
