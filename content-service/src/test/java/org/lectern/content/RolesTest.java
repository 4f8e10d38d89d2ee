package org.lectern.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;

/** Who may call which route; the course's staff is ivan alone. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RolesTest {

    private static final List<String> ACTORS =
            List.of("anonymous", "student", "other instructor", "instructor", "admin", "forged", "expired");

    @Test
    void staffRoutesAreForTheStaffOfThisCourseAndAdmins() {
        String course = Campus.newCourse();
        CoursePackage files = CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:");
        String hash = Campus.release(course, files);
        byte[] zip = files.zip();
        String path = Campus.COURSES + course;
        Map<String, Function<RequestSpecification, Response>> routes = new LinkedHashMap<>();
        routes.put("import", as -> as.contentType("application/zip").body(zip).post(path + "/releases"));
        routes.put("dry run", as -> as.contentType("application/zip").body(zip).post(path + "/releases?dryRun=true"));
        routes.put("releases", as -> as.get(path + "/releases"));
        routes.put("publish", as -> as.post(path + "/releases/" + hash + "/publish"));
        routes.put("withdraw", as -> as.post(path + "/withdraw"));

        assertThat(answers(routes)).isEqualTo(expected(routes, List.of(401, 403, 403, 200, 200, 401, 401)));
    }

    @Test
    void draftsAreForTheStaffOfThisCourseAndAdmins() {
        String course = Campus.newCourse();
        CoursePackage files = CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:");
        String path = Campus.COURSES + course;
        String hash = Campus.release(course, files);
        Map<String, Function<RequestSpecification, Response>> reading = new LinkedHashMap<>();
        reading.put("drafts", as -> as.get(path + "/drafts"));
        reading.put("draft", as -> as.get(path + "/lessons/login/draft"));
        reading.put("outline", as -> as.get(path + "/outline/draft"));
        reading.put("source", as -> as.get(path + "/releases/" + hash + "/source"));
        Map<String, Function<RequestSpecification, Response>> writing = new LinkedHashMap<>();
        for (String draft : List.of("/lessons/login/draft", "/outline/draft")) {
            writing.put("discard " + draft, as -> as.header("If-Match", "\"1\"").delete(path + draft));
            writing.put(
                    "write " + draft,
                    as -> as.header("If-Match", "\"1\"")
                            .contentType("application/json")
                            .body(Map.of("text", "x"))
                            .put(path + draft));
        }
        writing.put(
                "collect",
                as -> as.contentType("application/json")
                        .body(Map.of("note", "x"))
                        .post(path + "/drafts/collect"));

        assertThat(answers(reading)).isEqualTo(expected(reading, List.of(401, 403, 403, 200, 200, 401, 401)));
        assertThat(answers(writing)).isEqualTo(expected(writing, List.of(401, 403, 403, 409, 409, 401, 401)));
    }

    @Test
    void reportsAreSentByReadersAndReadByTheStaffOfThisCourse() {
        String course = Campus.newCourse();
        Campus.release(course, CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:"));
        String path = Campus.COURSES + course + "/reports";
        Map<String, Function<RequestSpecification, Response>> readers = new LinkedHashMap<>();
        readers.put("own", as -> as.get(path + "/mine"));
        Map<String, Function<RequestSpecification, Response>> sending = new LinkedHashMap<>();
        sending.put(
                "send",
                as -> as.header("Idempotency-Key", "key")
                        .contentType("application/json")
                        .body(Map.of(
                                "section", "login",
                                "kind", "typo",
                                "text", "A slip.",
                                "passage",
                                        Map.of(
                                                "fingerprint",
                                                "00112233445566",
                                                "ordinal",
                                                0,
                                                "excerpt",
                                                "HTTP forgets.")))
                        .post(path));
        Map<String, Function<RequestSpecification, Response>> staff = new LinkedHashMap<>();
        staff.put("inbox", as -> as.get(path));
        Map<String, Function<RequestSpecification, Response>> answering = new LinkedHashMap<>();
        answering.put(
                "answer",
                as -> as.contentType("application/json")
                        .body(Map.of(
                                "reports", List.of("01935f3a-7c00-7000-8000-0000000000a1"),
                                "outcome", "kept",
                                "text", "It is meant so."))
                        .post(path + "/answer"));

        assertThat(answers(readers)).isEqualTo(expected(readers, List.of(401, 200, 200, 200, 200, 401, 401)));
        assertThat(answers(sending)).isEqualTo(expected(sending, List.of(401, 201, 201, 201, 201, 401, 401)));
        assertThat(answers(staff)).isEqualTo(expected(staff, List.of(401, 403, 403, 200, 200, 401, 401)));
        assertThat(answers(answering)).isEqualTo(expected(answering, List.of(401, 403, 403, 404, 404, 401, 401)));
    }

    @Test
    void readingIsForEverybodyWhateverTokenTheyCarry() {
        String course = Campus.newCourse();
        CoursePackage files = CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:");
        String hash = Campus.release(course, files);
        Map<String, Function<RequestSpecification, Response>> routes = new LinkedHashMap<>();
        for (String route : List.of(
                "/courses",
                "/courses/" + course,
                "/courses/" + course + "/lessons/login",
                "/courses/" + course + "/labs/first-login",
                "/courses/" + course + "/releases/" + hash + "/labs/first-login",
                "/courses/" + course + "/exams",
                "/courses/" + course + "/releases/" + hash + "/lessons/login",
                "/courses/" + course + "/releases/" + hash + "/media/chapters/06/media/login.svg",
                "/search?q=login")) {
            routes.put(route, as -> as.get("/api/content" + route));
        }

        assertThat(answers(routes)).isEqualTo(expected(routes, List.of(200, 200, 200, 200, 200, 200, 200)));
    }

    @Test
    void anyInstructorBringsANewCourseAndNobodyElse() {
        Map<String, Function<RequestSpecification, Response>> routes = new LinkedHashMap<>();
        routes.put(
                "start",
                as -> as.contentType("application/json")
                        .body(Map.of(
                                "course", Campus.newCourse(),
                                "title", "A course",
                                "summary", "Short",
                                "language", "en",
                                "licence", "CC0-1.0"))
                        .post("/api/content/courses"));
        routes.put("first import", as -> {
            String course = Campus.newCourse();
            return as.contentType("application/zip")
                    .body(CoursePackage.of(course).zip())
                    .post(Campus.COURSES + course + "/releases");
        });

        assertThat(answers(routes)).isEqualTo(expected(routes, List.of(401, 403, 201, 201, 201, 401, 401)));
    }

    private static List<String> answers(Map<String, Function<RequestSpecification, Response>> routes) {
        List<String> answers = new ArrayList<>();
        routes.forEach((route, call) -> {
            for (String actor : ACTORS) {
                Response response = call.apply(request(actor));
                answers.add(route + " as " + actor + ": " + response.statusCode());
                if (response.statusCode() >= 400) {
                    assertThat(response.contentType()).startsWith("application/problem+json");
                }
            }
        });
        return answers;
    }

    private static List<String> expected(
            Map<String, Function<RequestSpecification, Response>> routes, List<Integer> statuses) {
        List<String> expected = new ArrayList<>();
        for (String route : routes.keySet()) {
            for (int i = 0; i < ACTORS.size(); i++) {
                expected.add(route + " as " + ACTORS.get(i) + ": " + statuses.get(i));
            }
        }
        return expected;
    }

    private static RequestSpecification request(String actor) {
        return switch (actor) {
            case "anonymous" -> given();
            case "student" -> Campus.as(Tokens.student("sam"));
            case "other instructor" -> Campus.as(Tokens.instructor("olga"));
            case "instructor" -> Campus.as(Tokens.instructor("ivan"));
            case "admin" -> Campus.as(Tokens.admin("root"));
            case "forged" ->
                Campus.as(Tokens.of("ivan")
                        .roles("admin", "instructor", "student")
                        .forged()
                        .sign());
            case "expired" ->
                Campus.as(Tokens.of("ivan")
                        .roles("instructor", "student")
                        .expiresAt(java.time.Instant.now().minusSeconds(60))
                        .sign());
            default -> throw new IllegalArgumentException(actor);
        };
    }
}
