package org.lectern.quiz.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.lectern.quiz.Campus.answer;
import static org.lectern.quiz.Campus.practise;
import static org.lectern.quiz.Campus.student;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;
import org.lectern.quiz.question.Option;

/** Study mode: what is drawn, that each question is answered once, what is said and told of it. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class PractisingTest {

    @Inject
    Campus campus;

    private final String ann = "ann-" + UUID.randomUUID();
    private String course;

    @BeforeEach
    void course() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void sessionHasTenQuestionsOfThePracticePoolWhenNothingElseIsAsked() {
        var session = practise(course, ann, Map.of("scope", "all"));

        assertThat(session.getList("questions.position"))
                .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(drawn(session)).hasSize(10).allMatch(question -> question.startsWith("q-"));
    }

    @Test
    void scopesDrawWhatTheySayAndNeverFromTheExamPool() {
        assertThat(drawn(practise(course, ann, Map.of("scope", "all", "items", 50))))
                .hasSize(40)
                .noneMatch(question -> question.startsWith("x-"));
        assertThat(drawn(practise(course, ann, Map.of("scope", "chapter", "chapter", "authentication", "items", 50))))
                .hasSize(20)
                .allMatch(question -> question.startsWith("q-login") || question.startsWith("q-sessions"));
        assertThat(drawn(practise(course, ann, Map.of("scope", "sections", "sections", List.of("forms"), "items", 50))))
                .hasSize(10)
                .allMatch(question -> question.startsWith("q-forms"));
        assertThat(drawn(practise(
                        course,
                        ann,
                        Map.of("scope", "objectives", "objectives", List.of("objective-of-login"), "items", 50))))
                .hasSize(10)
                .allMatch(question -> question.startsWith("q-login"));
    }

    @Test
    void orphanedAndRetiredQuestionsAreNotDrawn() {
        campus.dropSections(course, 2, List.of("login", "sessions", "forms", "other"));

        assertThat(drawn(practise(course, ann, Map.of("scope", "all", "items", 50))))
                .hasSize(30)
                .noneMatch(question -> question.startsWith("q-validation"));
    }

    @Test
    void whatWasAnsweredLatelyComesLast() {
        var wishes = Map.of("scope", "sections", "sections", List.of("login"), "items", 5);
        var first = practise(course, ann, wishes);
        for (int position = 1; position <= 5; position++) {
            giveUp(first, position);
        }

        assertThat(drawn(practise(course, ann, wishes))).doesNotContainAnyElementsOf(drawn(first));
    }

    @Test
    void missedAreThoseOfWhichTheLastAnswerWasWrongAndUnseenThoseWithoutAnswer() {
        var session = practise(course, ann, Map.of("scope", "sections", "sections", List.of("login"), "items", 10));
        giveUp(session, 1);
        right(session, 2);
        var other = practise(course, ann, Map.of("scope", "sections", "sections", List.of("forms"), "items", 1));
        giveUp(other, 1);

        var missed = practise(course, ann, Map.of("scope", "missed"));
        assertThat(drawn(missed)).containsExactlyInAnyOrder(question(session, 1), question(other, 1));
        assertThat(drawn(practise(course, ann, Map.of("scope", "missed", "session", session.getString("session")))))
                .containsExactly(question(session, 1));
        assertThat(drawn(practise(course, ann, Map.of("scope", "unseen", "items", 50))))
                .hasSize(37)
                .doesNotContain(question(session, 1), question(session, 2), question(other, 1));
        student(ann)
                .get("/api/quiz/practice?course=" + course)
                .then()
                .statusCode(200)
                .body("questions", equalTo(40))
                .body("missed", equalTo(2))
                .body("unseen", equalTo(37))
                .body("sections.find { it.section == 'login' }.unseen", equalTo(8))
                .body("unfinished", notNullValue());

        right(missed, 1);
        right(missed, 2);
        student(ann)
                .body(Map.of("course", course, "scope", "missed"))
                .post("/api/quiz/practice")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:nothing-to-practise"));
    }

    @Test
    void anotherLearnersMissesAreNotMine() {
        giveUp(practise(course, ann, Map.of("scope", "all")), 1);

        student("ben-" + ann)
                .body(Map.of("course", course, "scope", "missed"))
                .post("/api/quiz/practice")
                .then()
                .statusCode(422);
    }

    @Test
    void feedbackComesAtOnceWithEveryWhyAndStays() {
        var session = practise(campus.courseOfEachType(), ann, Map.of("scope", "all"));
        int position = session.getList("questions.type").indexOf("single") + 1;
        var right = Option.idOf("q-login-single", "option 1");

        answer(session.getString("session"), ann, position, Map.of("chosen", List.of(right)), "sure")
                .statusCode(200)
                .body("right", equalTo(true))
                .body("certainty", equalTo("sure"))
                .body("review.points", equalTo(1))
                .body("review.chosen", equalTo(List.of(right)))
                .body("review.options", hasSize(4))
                .body("review.options.whyHtml.findAll { it.contains('SECRET-WHY') }", hasSize(4))
                .body("review.options.find { it.key }.id", equalTo(right))
                .body("review.explanationHtml", containsString("SECRET-EXPLANATION"))
                .body("review.section.number", equalTo("6.1"))
                .body("review.ref.section", equalTo("login"));

        student(ann)
                .get("/api/quiz/practice/" + session.getString("session"))
                .then()
                .statusCode(200)
                .body("feedback", hasSize(1))
                .body("feedback[0].position", equalTo(position))
                .body("feedback[0].review.options.find { it.key }.id", equalTo(right));
    }

    @Test
    void sameAnswerAgainIsTheSameAndAnotherIsRefused() {
        var session = practise(course, ann, Map.of("scope", "all")).getString("session");
        var first = answer(session, ann, 1, Map.of("chosen", List.of()), "sure").statusCode(200);

        var again = answer(session, ann, 1, Map.of("chosen", List.of()), "sure").statusCode(200);

        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        answer(session, ann, 1, Map.of("chosen", List.of()), "unsure")
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:already-practised"));
        assertThat(Outside.told(QuestionPractised.TYPE, "session", session)).hasSize(1);
    }

    @Test
    void twentyAnswersAtOnceAreOneAnswer() throws Exception {
        var session = practise(course, ann, Map.of("scope", "all")).getString("session");
        Callable<Integer> giveUp = () -> answer(session, ann, 1, Map.of("chosen", List.of()), "unsure")
                .extract()
                .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : threads.invokeAll(java.util.Collections.nCopies(20, giveUp))) {
                assertThat(answered.get()).isEqualTo(200);
            }
        }

        assertThat(Outside.told(QuestionPractised.TYPE, "session", session)).hasSize(1);
    }

    @Test
    void eventNamesTheVersionAndWhatWasChosenButNotWhatWasTyped() {
        var each = campus.courseOfEachType();
        var session = practise(each, ann, Map.of("scope", "all"));
        int text = session.getList("questions.type").indexOf("text") + 1;
        int single = session.getList("questions.type").indexOf("single") + 1;
        var chosen = session.getString("questions[%d].options[0].id".formatted(single - 1));

        answer(session.getString("session"), ann, text, Map.of("typed", List.of("my own words")), "unsure")
                .statusCode(200)
                .body("right", equalTo(false))
                .body("review.typed", equalTo(List.of("my own words")));
        answer(session.getString("session"), ann, single, Map.of("chosen", List.of(chosen)), "sure")
                .statusCode(200);

        var told = Outside.told(QuestionPractised.TYPE, "session", session.getString("session"));
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().toString()).doesNotContain("own words");
        assertThat(told.getFirst().path("learner").asText()).isEqualTo(Tokens.sub(ann));
        assertThat(told.getFirst().path("question").asText()).isEqualTo("q-login-text");
        assertThat(told.getFirst().path("version").asInt()).isEqualTo(1);
        assertThat(told.getFirst().path("section").asText()).isEqualTo("login");
        assertThat(told.getFirst().path("objective").asText()).isEqualTo("objective-of-login");
        assertThat(told.getFirst().path("certainty").asText()).isEqualTo("unsure");
        assertThat(told.getFirst().path("chosen")).isEmpty();
        assertThat(told.get(1).path("chosen").get(0).asText()).isEqualTo(chosen);
    }

    @Test
    void whatIsNoAnswerToItsQuestionIsRefusedAndLeavesItOpen() {
        var session = practise(course, ann, Map.of("scope", "all")).getString("session");

        answer(session, ann, 1, Map.of("typed", List.of("x")), "sure")
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:invalid-answer"));
        answer(session, ann, 1, Map.of("chosen", List.of()), "perhaps").statusCode(422);
        answer(session, ann, 11, Map.of("chosen", List.of()), "sure").statusCode(404);
        answer(session, ann, 70_000, Map.of("chosen", List.of()), "sure").statusCode(404);

        student(ann).get("/api/quiz/practice/" + session).then().body("feedback", hasSize(0));
    }

    @Test
    void sameKeyStartsOneSessionAndAnotherRequestWithItIsRefused() {
        var key = UUID.randomUUID().toString();
        var sessions = new HashSet<String>();
        for (int times = 0; times < 3; times++) {
            sessions.add(student(ann)
                    .header("Idempotency-Key", key)
                    .body(Map.of("course", course, "scope", "all"))
                    .post("/api/quiz/practice")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("session"));
        }

        assertThat(sessions).hasSize(1);
        student(ann)
                .header("Idempotency-Key", key)
                .body(Map.of("course", course, "scope", "unseen"))
                .post("/api/quiz/practice")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:idempotency-key-reused"));
    }

    @Test
    void sessionKeepsItsVersionsAndANewOneTakesTheNewest() {
        var wishes = Map.of("scope", "sections", "sections", List.of("login"), "items", 10);
        var before = practise(course, ann, wishes);
        campus.correct(course, 2, java.util.Set.of("q-login-001"));

        assertThat(student(ann)
                        .get("/api/quiz/practice/" + before.getString("session"))
                        .then()
                        .extract()
                        .asString())
                .doesNotContain("Corrected stem");
        assertThat(practise(course, ann, wishes).getList("questions.stemHtml", String.class))
                .anyMatch(stem -> stem.contains("Corrected stem"));
    }

    @Test
    void withdrawnCourseStartsNothingNewAndARunningSessionGoesOn() {
        var session = practise(course, ann, Map.of("scope", "all"));
        campus.withdraw(course, 2);

        student(ann)
                .body(Map.of("course", course, "scope", "all"))
                .post("/api/quiz/practice")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:course-withdrawn"));
        giveUp(session, 1);
    }

    @Test
    void scopeNamesWhatItIsOfAndANumberThatIsMeant() {
        for (var wrong : List.of(
                Map.of("course", course, "scope", "chapter"),
                Map.of("course", course, "scope", "sections", "sections", List.of()),
                Map.of("course", course, "scope", "everything"),
                Map.of("course", course, "scope", "all", "items", 51),
                Map.of("course", course, "scope", "all", "items", 0))) {
            student(ann).body(wrong).post("/api/quiz/practice").then().statusCode(422);
        }
        student(ann)
                .body(Map.of("course", "none", "scope", "all"))
                .post("/api/quiz/practice")
                .then()
                .statusCode(404);
    }

    private void giveUp(JsonPath session, int position) {
        answer(session.getString("session"), ann, position, Map.of("chosen", List.of()), "unsure")
                .statusCode(200)
                .body("right", equalTo(false));
    }

    private void right(JsonPath session, int position) {
        var id = question(session, position);
        var keys = Integer.parseInt(id.substring(id.length() - 3)) % 3 == 0
                ? List.of(Option.idOf(id, "option 1"), Option.idOf(id, "option 3"))
                : List.of(Option.idOf(id, "option 1"));
        answer(session.getString("session"), ann, position, Map.of("chosen", keys), "sure")
                .statusCode(200)
                .body("right", equalTo(true));
    }

    /** The sample's stems tell which question it is. */
    private static String question(JsonPath session, int position) {
        return drawn(session).get(position - 1);
    }

    private static List<String> drawn(JsonPath session) {
        return session.getList("questions.stemHtml", String.class).stream()
                .map(stem -> stem.replaceAll("</?p>|Corrected stem of |Stem of ", ""))
                .toList();
    }
}
