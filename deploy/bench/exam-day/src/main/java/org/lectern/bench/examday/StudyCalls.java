package org.lectern.bench.examday;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of progress ask, of some students and of their teacher, one call after the other. */
final class StudyCalls {

    private static final int STUDENTS = 40;
    private static final String COURSE = "/courses/flask-training";

    private static final Map<String, String> OWN = new LinkedHashMap<>();

    static {
        OWN.put("course progress", COURSE);
        OWN.put("mastery", COURSE + "/mastery");
        OWN.put("readiness", COURSE + "/readiness?zone=UTC");
        OWN.put("review queue", "/reviews?course=flask-training&zone=UTC");
        OWN.put("plan", COURSE + "/plan?zone=UTC");
        OWN.put("activity", "/activity?course=flask-training&zone=UTC");
        OWN.put("history of attempts", COURSE + "/attempts");
        OWN.put("notes", "/notes?course=flask-training");
    }

    /** What today's page asks. */
    private static final List<String> DASHBOARD =
            List.of("course progress", "mastery", "readiness", "review queue", "plan", "activity");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Installation installation;
    private final Login login;

    StudyCalls(Installation installation) {
        this.installation = installation;
        this.login = new Login(installation, "growth-", List.of());
    }

    /** The subs of those who can log in. */
    List<String> students() throws Exception {
        login.make(STUDENTS);
        return login.bearers(STUDENTS).stream().map(StudyCalls::sub).toList();
    }

    private static String sub(Student student) {
        var claims = Base64.getUrlDecoder().decode(student.credential.split("\\.")[1]);
        return Requests.json(new String(claims, UTF_8)).path("sub").asText();
    }

    void warm(int rounds) throws Exception {
        measure(rounds, List.of());
        var teacher = "Bearer " + login.instructorsToken();
        for (int round = 0; round < rounds; round++) {
            ofTheClass(teacher, "grown-0", new LinkedHashMap<>());
        }
    }

    /** @param classes that nobody has looked at yet, so that nothing of them is remembered */
    Map<String, Times> measure(int rounds, List<String> classes) throws Exception {
        var times = new LinkedHashMap<String, Times>();
        times.put("dashboard, its six calls", new Times());
        var students = login.bearers(STUDENTS);
        for (int round = 0; round < rounds; round++) {
            for (var student : students) {
                dashboardAndMore(student.credential, times);
            }
        }
        var teacher = "Bearer " + login.instructorsToken();
        for (var one : classes) {
            ofTheClass(teacher, one, times);
        }
        for (var student : classes.isEmpty() ? List.<Student>of() : students) {
            timed(
                    "one student, for staff",
                    "/api/progress" + COURSE + "/learners/" + sub(student) + "?zone=UTC",
                    teacher,
                    times);
        }
        return times;
    }

    private void dashboardAndMore(String credential, Map<String, Times> times)
            throws IOException, InterruptedException {
        long dashboard = 0;
        for (var call : OWN.entrySet()) {
            long took = timed(call.getKey(), "/api/progress/me" + call.getValue(), credential, times);
            dashboard += DASHBOARD.contains(call.getKey()) ? took : 0;
        }
        times.get("dashboard, its six calls").add(dashboard);
    }

    private void ofTheClass(String credential, String group, Map<String, Times> times)
            throws IOException, InterruptedException {
        var base = "/api/progress" + COURSE + "/class";
        timed("class of 500, never looked at", base + "?zone=UTC&group=" + group, credential, times);
        timed("class of 500, once more", base + "?zone=UTC&group=" + group, credential, times);
        timed("where a class of 500 fails", base + "/failures?group=" + group, credential, times);
        timed("class without a group", base + "?zone=UTC", credential, times);
        timed("where they fail without a group", base + "/failures", credential, times);
    }

    private long timed(String call, String path, String credential, Map<String, Times> times)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(installation.url("progress") + path))
                .header("Authorization", credential)
                .build();
        long begin = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " " + Requests.reason(answer.statusCode(), answer.body()));
        }
        times.computeIfAbsent(call, _ -> new Times()).add(took);
        return took;
    }
}
