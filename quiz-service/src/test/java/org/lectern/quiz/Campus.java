package org.lectern.quiz;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.course.CourseFixture;
import org.lectern.quiz.question.BankFixture;
import org.lectern.quiz.question.BankedQuestion;
import org.lectern.quiz.question.Pool;
import org.lectern.quiz.question.SampleQuestions;

/** A course with questions, an instructor who publishes exams and students who sit them, all through the public API. */
@ApplicationScoped
public class Campus {

    public static final UUID LAPTOP = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID PHONE = UUID.fromString("22222222-2222-4222-8222-222222222222");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    CourseFixture courses;

    @Inject
    BankFixture bank;

    /** A released course: 10 practice questions in each of its four sections, 10 exam questions in the first. */
    public String course() {
        String course = "course-" + COUNT.incrementAndGet();
        course(course, "all");
        return course;
    }

    public void course(String course, Object staff) {
        List<BankedQuestion> questions = new ArrayList<>();
        for (String section : List.of("login", "sessions", "forms", "validation")) {
            questions.addAll(SampleQuestions.ofSection("q-" + section, section, Pool.PRACTICE, 10));
        }
        questions.addAll(SampleQuestions.ofSection("x-login", "login", Pool.EXAM, 10));
        bank.stage(course, "hash-1", questions, List.of());
        courses.release(course, 1, "hash-1", staff);
    }

    /** A released course whose first section has one practice question of each type, and no others. */
    public String courseOfEachType() {
        String course = "course-" + COUNT.incrementAndGet();
        bank.stage(course, "hash-1", SampleQuestions.ofEachType("q-login", "login", Pool.PRACTICE), List.of());
        courses.release(course, 1, "hash-1", "all");
        return course;
    }

    /** A released course that has no question yet. */
    public String courseWithoutQuestions() {
        String course = "course-" + COUNT.incrementAndGet();
        courses.release(course, 1, "hash-1", "all");
        return course;
    }

    /** Terms of an exam over {@link #courseOfEachType()}: all nine questions, pass mark 5. */
    public static Map<String, Object> termsOfEachType(String course, String review) {
        return terms(
                course,
                Map.of(
                        "blueprint",
                        List.of(Map.of("section", "login", "items", 9)),
                        "passMark",
                        5,
                        "review",
                        review(review)));
    }

    /** The sample course's questions again, those of some ids in another wording with the key moved to option 2. */
    public void correct(String course, long revision, java.util.Set<String> corrected) {
        List<BankedQuestion> questions = new ArrayList<>();
        for (String section : List.of("login", "sessions", "forms", "validation")) {
            questions.addAll(SampleQuestions.ofSection("q-" + section, section, Pool.PRACTICE, 10));
        }
        questions.addAll(SampleQuestions.ofSection("x-login", "login", Pool.EXAM, 10));
        questions.replaceAll(question -> corrected.contains(question.id())
                ? SampleQuestions.corrected(question.id(), question.section(), question.pool())
                : question);
        bank.stage(course, "hash-" + revision, questions, List.of());
        courses.release(course, revision, "hash-" + revision, "all");
    }

    /** A release of the same questions with these sections instead: what points elsewhere is orphaned. */
    public void dropSections(String course, long revision, List<String> sections) {
        courses.release(course, revision, "hash-of-no-package", "all", sections);
    }

    public void withdraw(String course, long revision) {
        courses.withdraw(course, revision);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification student(String name) {
        return as(Tokens.student(name));
    }

    public static RequestSpecification instructor() {
        return as(Tokens.instructor("ivan"));
    }

    /** Terms of a drawn exam: two lines over two sections, 10 items, 30 minutes, everything shown at once. */
    public static Map<String, Object> terms(String course) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("course", course);
        terms.put("title", "Authentication check");
        terms.put("pool", "practice");
        terms.put("form", "drawn");
        terms.put(
                "blueprint",
                List.of(Map.of("section", "login", "items", 6), Map.of("section", "sessions", "items", 4)));
        terms.put("minutes", 30);
        terms.put("passMark", 7);
        terms.put("attempts", null);
        terms.put("opensAt", null);
        terms.put("closesAt", null);
        terms.put("review", review("at-once"));
        return terms;
    }

    public static Map<String, Object> terms(String course, Map<String, Object> changes) {
        Map<String, Object> terms = terms(course);
        terms.putAll(changes);
        return terms;
    }

    /** An exam of which everybody sits the same form, with so many questions. */
    public static Map<String, Object> oneForm(String course, int items) {
        return terms(
                course,
                Map.of(
                        "pool", "exam",
                        "form", "fixed",
                        "blueprint", List.of(Map.of("section", "login", "items", items))));
    }

    /** The same, and what is different with it. */
    public static Map<String, Object> oneForm(String course, int items, Map<String, ?> changes) {
        Map<String, Object> terms = oneForm(course, items);
        terms.putAll(changes);
        return terms;
    }

    public static Map<String, Object> review(String when) {
        return Map.of("score", when, "answers", when, "key", when, "explanation", when);
    }

    public static String create(Map<String, Object> terms) {
        return instructor()
                .body(terms)
                .post("/api/quiz/exams")
                .then()
                .statusCode(201)
                .extract()
                .path("exam");
    }

    public static String publish(Map<String, Object> terms) {
        String exam = create(terms);
        instructor().post("/api/quiz/exams/" + exam + "/publish").then().statusCode(200);
        return exam;
    }

    public static JsonPath start(String exam, String student, UUID device) {
        return student(student)
                .body(Map.of("device", device))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .jsonPath();
    }

    public static ValidatableResponse save(
            String attempt, String student, UUID device, int position, String... chosen) {
        return student(student)
                .body(Map.of("device", device, "chosen", List.of(chosen)))
                .put("/api/quiz/attempts/" + attempt + "/answers/" + position)
                .then();
    }

    /** @param answer one of chosen, order, matched and typed */
    public static ValidatableResponse save(
            String attempt, String student, UUID device, int position, Map<String, ?> answer) {
        Map<String, Object> command = new HashMap<>(answer);
        command.put("device", device);
        return student(student)
                .body(command)
                .put("/api/quiz/attempts/" + attempt + "/answers/" + position)
                .then();
    }

    public static ValidatableResponse submit(String attempt, String student, UUID device) {
        return student(student)
                .body(Map.of("device", device, "answers", List.of()))
                .post("/api/quiz/attempts/" + attempt + "/submit")
                .then();
    }

    /** Gives a student who has been here an accommodation: extraPercent, closesAt, extraAttempts. */
    public static ValidatableResponse accommodate(String exam, String student, Map<String, ?> given) {
        student(student).get("/api/quiz/exams").then().statusCode(200);
        Map<String, Object> command = new HashMap<>(Map.of("extraPercent", 0, "extraAttempts", 0));
        command.put("learner", Tokens.sub(student));
        command.put("reason", "Certificate of 12 November");
        command.putAll(given);
        return instructor()
                .body(command)
                .post("/api/quiz/exams/" + exam + "/accommodations")
                .then();
    }

    /** @param attempts none: all that run */
    public static ValidatableResponse addTime(String exam, int minutes, String... attempts) {
        Map<String, Object> command = new HashMap<>(Map.of("minutes", minutes, "reason", "Fire alarm"));
        if (attempts.length > 0) {
            command.put("attempts", List.of(attempts));
        }
        return instructor()
                .body(command)
                .post("/api/quiz/exams/" + exam + "/added-time")
                .then();
    }

    /** Starts a practice session of the course; the wishes are scope and what belongs to it. */
    public static JsonPath practise(String course, String student, Map<String, ?> wishes) {
        Map<String, Object> command = new HashMap<>(wishes);
        command.put("course", course);
        return student(student)
                .body(command)
                .post("/api/quiz/practice")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** @param answer one of chosen, order, matched and typed */
    public static ValidatableResponse answer(
            String session, String student, int position, Map<String, ?> answer, String certainty) {
        return student(student)
                .body(Map.of("position", position, "answer", answer, "certainty", certainty))
                .post("/api/quiz/practice/" + session + "/answers")
                .then();
    }

    public static JsonPath review(String attempt, String student) {
        return student(student)
                .get("/api/quiz/attempts/" + attempt + "/review")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The ids of the options of a question of a paper, in the paper's order. */
    public static List<String> options(JsonPath paper, int position) {
        return paper.getList("questions[" + (position - 1) + "].options.id");
    }

    public static Instant instant(JsonPath json, String path) {
        return Instant.parse(json.getString(path));
    }
}
