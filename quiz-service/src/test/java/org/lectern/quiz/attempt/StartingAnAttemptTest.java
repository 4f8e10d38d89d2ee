package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.PHONE;
import static org.lectern.quiz.Campus.oneForm;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Rule 2: starting is cheap, idempotent, and takes the form that overlaps least. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class StartingAnAttemptTest {

    @Inject
    Campus campus;

    @BeforeEach
    void realTime() {
        Outside.listen();
        TestClock.reset();
    }

    @Test
    void startTakesAtMostThreeStatements() {
        var exam = publish(oneForm(campus.course(), 8));
        // A form's first use reads its questions into the process, once for everybody.
        start(exam, "first", LAPTOP);

        var statements = Statements.during(() -> start(exam, "ann", LAPTOP));

        assertThat(statements)
                .hasSizeLessThanOrEqualTo(3)
                .anyMatch(sql -> sql.startsWith("insert into outbox"))
                .anyMatch(sql -> sql.contains("insert into attempt"));
    }

    @Test
    void resumingTakesNoMoreThanStartingAndALook() {
        var exam = publish(terms(campus.course()));
        start(exam, "ann", LAPTOP);

        var statements = Statements.during(() -> start(exam, "ann", PHONE));

        // How the learner stands, the takeover; then the paper as it is: attempt, ledger, saves.
        assertThat(statements).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void startIsTold() {
        var exam = publish(terms(campus.course()));

        var paper = start(exam, "ann", LAPTOP);

        assertThat(Outside.told("quiz.attempt.started.v1", "attempt", paper.getString("attempt")))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("learner").asText()).isEqualTo(Tokens.sub("ann"));
                    assertThat(told.path("exam").asText()).isEqualTo(exam);
                    assertThat(told.path("number").asInt()).isEqualTo(1);
                    assertThat(told.path("deadline").asText()).isEqualTo(paper.getString("deadline"));
                });
    }

    @Test
    void simultaneousStartsOfOneStudentGiveOneAttempt() throws Exception {
        var exam = publish(terms(campus.course()));
        int many = 12;
        var together = new CyclicBarrier(many);
        var token = Tokens.student("eve");
        List<Callable<List<Object>>> starts = IntStream.range(0, many)
                .mapToObj(number -> (Callable<List<Object>>) () -> {
                    together.await();
                    var answer = Campus.as(token)
                            .body(Map.of("device", UUID.randomUUID()))
                            .post("/api/quiz/exams/" + exam + "/attempts");
                    return List.of(answer.statusCode(), answer.jsonPath().getString("attempt"));
                })
                .toList();

        var attempts = new HashSet<Object>();
        int created = 0;
        try (var pool = Executors.newFixedThreadPool(many)) {
            for (var answer : pool.invokeAll(starts)) {
                attempts.add(answer.get().get(1));
                created += answer.get().get(0).equals(201) ? 1 : 0;
            }
        }

        assertThat(attempts).hasSize(1);
        assertThat(created).isEqualTo(1);
        assertThat(Outside.number("select count(*) from attempt where exam = ?", exam))
                .isEqualTo(1);
        assertThat(Outside.number("select count(*) from sitting where exam = ?", exam))
                .isEqualTo(1);
        assertThat(Outside.told("quiz.attempt.started.v1", "exam", exam)).hasSize(1);
    }

    @Test
    void laterSittingsTakeFormsThatOverlapLeast() {
        var exam = publish(terms(campus.course()));
        var seen = new HashSet<Long>();
        for (int sitting = 1; sitting <= 3; sitting++) {
            var attempt = start(exam, "ann", LAPTOP).getString("attempt");
            submit(attempt, "ann", LAPTOP).statusCode(200);
        }

        var forms = Outside.texts("select form from sitting where exam = ? order by number", exam).stream()
                .map(Integer::parseInt)
                .toList();
        for (int sitting = 1; sitting < forms.size(); sitting++) {
            seen.add(overlap(exam, forms.get(sitting - 1), forms.get(sitting)));
        }
        var least = Outside.number(
                "select min(overlap) from form, unnest(shared) overlap where exam = ? and number = ?",
                exam,
                forms.getFirst());
        assertThat(new HashSet<>(forms)).hasSize(3);
        assertThat(overlap(exam, forms.get(0), forms.get(1))).isEqualTo(least);
    }

    private static long overlap(String exam, int one, int other) {
        return Outside.number("select shared[?] from form where exam = ? and number = ?", other, exam, one);
    }

    @Test
    void attemptsAreCounted() {
        var exam = publish(terms(campus.course(), Map.of("attempts", 1)));
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");
        submit(attempt, "ann", LAPTOP).statusCode(200);

        refused(exam, "ann", 409, "attempts-used-up").body("attempts", equalTo(1));
    }

    @Test
    void nothingStartsOutsideTheWindow() {
        var now = TestClock.now();
        var exam = publish(terms(
                campus.course(),
                Map.of(
                        "opensAt", now.plus(Duration.ofHours(1)).toString(),
                        "closesAt", now.plus(Duration.ofHours(2)).toString())));

        refused(exam, "ann", 409, "exam-not-open");
        TestClock.advance(Duration.ofMinutes(61));
        assertThat(start(exam, "ann", LAPTOP).getString("state")).isEqualTo("open");
        TestClock.advance(Duration.ofMinutes(60));
        refused(exam, "ben", 409, "exam-not-open");
    }

    @Test
    void draftIsNoExamForAStudent() {
        var exam = Campus.create(terms(campus.course()));

        refused(exam, "ann", 404, "exam-not-found");
        refused("no-such-exam", "ann", 404, "exam-not-found");
    }

    @Test
    void withdrawnExamLetsRunningAttemptsFinishAndStartsNone() {
        var exam = publish(terms(campus.course()));
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");
        Campus.instructor().post("/api/quiz/exams/" + exam + "/withdraw").then().statusCode(200);

        refused(exam, "ben", 409, "exam-not-open");

        assertThat(start(exam, "ann", PHONE).getString("attempt")).isEqualTo(attempt);
        submit(attempt, "ann", PHONE).statusCode(200);
    }

    @Test
    void withdrawnCourseLetsRunningAttemptsFinishAndStartsNone() {
        var course = campus.course();
        var exam = publish(terms(course));
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");
        campus.withdraw(course, 2);

        refused(exam, "ben", 409, "exam-not-open");

        submit(attempt, "ann", LAPTOP).statusCode(200);
    }

    @Test
    void fixedExamHasOneFormForEverybody() {
        var exam = publish(oneForm(campus.course(), 8));

        start(exam, "ann", LAPTOP);
        start(exam, "ben", LAPTOP);

        assertThat(Outside.number("select count(*) from form where exam = ?", exam))
                .isEqualTo(1);
        assertThat(Outside.texts("select form from sitting where exam = ?", exam))
                .containsExactly("1", "1");
    }

    @Test
    void publishStores24FormsWithTheirOverlaps() {
        var exam = publish(terms(campus.course()));

        assertThat(Outside.rows(
                        "select number, jsonb_array_length(items), cardinality(shared), shared[number] from form where exam = ? order by number",
                        exam))
                .hasSize(24)
                .allSatisfy(form -> assertThat(form.subList(1, 4)).containsExactly("10", "24", "10"));
    }

    @Test
    void deviceIsNamed() {
        var exam = publish(terms(campus.course()));

        student("ann")
                .body("{}")
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(422)
                .body("errors.field", hasSize(1));
    }

    private static ValidatableResponse refused(String exam, String student, int status, String type) {
        return student(student)
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:lectern:problem:" + type));
    }
}
