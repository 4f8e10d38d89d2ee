package org.lectern.quiz.invigilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.addTime;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Statements;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** Rule 1: who sits an exam now, and more time for one or all of them. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class AddingTimeTest {

    @Inject
    Campus campus;

    private String course;
    private String exam;

    @BeforeEach
    void exam() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
        exam = publish(terms(course));
    }

    @AfterEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void staffSeeWhoSitsWithNameAnswersAndTimeLeft() {
        student("ann").get("/api/quiz/exams").then().statusCode(200);
        var anns = start(exam, "ann", LAPTOP);
        var attempt = anns.getString("attempt");
        save(attempt, "ann", LAPTOP, 1, options(anns, 1).getFirst()).statusCode(200);
        save(attempt, "ann", LAPTOP, 2, options(anns, 2).getFirst()).statusCode(200);
        save(attempt, "ann", LAPTOP, 2).statusCode(200);
        submit(start(exam, "ben", LAPTOP).getString("attempt"), "ben", LAPTOP).statusCode(200);

        instructor()
                .get("/api/quiz/exams/" + exam + "/running")
                .then()
                .statusCode(200)
                .body("serverTime", notNullValue())
                .body("running", hasSize(1))
                .body("running[0].attempt", equalTo(attempt))
                .body("running[0].name", equalTo("Ann Example"))
                .body("running[0].answered", equalTo(1))
                .body("running[0].items", equalTo(10))
                .body("running[0].savedAt", notNullValue())
                .body("running[0].addedSeconds", equalTo(0))
                .body("running[0].deadline", equalTo(anns.getString("deadline")));
    }

    @Test
    void addedTimeReachesTheNamedAttemptAlone() {
        var anns = start(exam, "ann", LAPTOP);
        var bens = start(exam, "ben", LAPTOP);

        addTime(exam, 10, anns.getString("attempt"))
                .statusCode(200)
                .body("extended", hasSize(1))
                .body("extended[0].seconds", equalTo(600));

        assertThat(deadline(look(anns, "ann"))).isEqualTo(deadline(anns).plus(Duration.ofMinutes(10)));
        assertThat(deadline(look(bens, "ben"))).isEqualTo(deadline(bens));
        assertThat(look(anns, "ann").getString("ledger[1].reason")).isEqualTo("Fire alarm");
        assertThat(look(anns, "ann").getString("ledger[1].kind")).isEqualTo("added");
    }

    @Test
    void addedTimeForAllReachesEveryRunningAttempt() {
        var anns = start(exam, "ann", LAPTOP);
        var bens = start(exam, "ben", LAPTOP);
        var done = start(exam, "eve", LAPTOP).getString("attempt");
        submit(done, "eve", LAPTOP).statusCode(200);

        addTime(exam, 5).statusCode(200).body("extended", hasSize(2));

        assertThat(deadline(look(anns, "ann"))).isEqualTo(deadline(anns).plus(Duration.ofMinutes(5)));
        assertThat(deadline(look(bens, "ben"))).isEqualTo(deadline(bens).plus(Duration.ofMinutes(5)));
    }

    @Test
    void manyAttemptsTakeNoMoreStatementsThanTwo() {
        for (int number = 1; number <= 10; number++) {
            start(exam, "many-" + number, LAPTOP);
        }

        var statements = Statements.during(() -> addTime(exam, 5).statusCode(200));

        assertThat(statements.stream()
                        .filter(sql -> sql.startsWith("update attempt"))
                        .toList())
                .hasSize(1);
        assertThat(statements.stream()
                        .filter(sql -> sql.startsWith("insert into ledger_entry"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void timeIsAddedOnlyToAttemptsOfTheExam() {
        var other = publish(terms(course));
        var elsewhere = start(other, "ann", LAPTOP);

        addTime(exam, 10, elsewhere.getString("attempt")).statusCode(200).body("extended", hasSize(0));

        assertThat(deadline(look(elsewhere, "ann"))).isEqualTo(deadline(elsewhere));
    }

    @Test
    void addedTimeIsCutAtTheWindowsEnd() {
        var end = TestClock.now().plus(Duration.ofMinutes(35));
        exam = publish(terms(course, Map.of("closesAt", end.toString())));
        var anns = start(exam, "ann", LAPTOP);

        addTime(exam, 20, anns.getString("attempt")).statusCode(200);

        var longer = look(anns, "ann");
        assertThat(deadline(longer)).isBeforeOrEqualTo(end).isAfter(end.minusSeconds(2));
        assertThat(longer.getList("ledger.kind")).isEqualTo(java.util.List.of("limit", "added", "window-end"));
    }

    @Test
    void timeAddedInTheGraceReopensAndAfterItDoesNot() {
        var anns = start(exam, "ann", LAPTOP);
        var attempt = anns.getString("attempt");
        TestClock.advanceTo(deadline(anns).plusSeconds(2));

        addTime(exam, 10, attempt).statusCode(200).body("extended", hasSize(1));
        save(attempt, "ann", LAPTOP, 1, options(anns, 1).getFirst()).statusCode(200);
        TestClock.advance(Duration.ofMinutes(11));

        addTime(exam, 10, attempt).statusCode(200).body("extended", hasSize(0));
    }

    @Test
    void addedTimeIsToldAndInTheAuditTrail() {
        var attempt = start(exam, "ann", LAPTOP).getString("attempt");

        addTime(exam, 10, attempt).statusCode(200);

        assertThat(Outside.told("quiz.time.granted.v1", "attempt", attempt))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.path("kind").asText()).isEqualTo("added");
                    assertThat(told.path("seconds").asInt()).isEqualTo(600);
                    assertThat(told.path("learner").asText()).isEqualTo(Tokens.sub("ann"));
                });
        assertThat(Outside.told("audit.recorded.v1", "course", course)).anySatisfy(told -> {
            assertThat(told.path("act").asText()).isEqualTo("attempt.add-time");
            assertThat(told.path("subject").asText()).isEqualTo(Tokens.sub("ann"));
        });
    }

    @Test
    void repeatedRequestAddsNothingTwice() {
        var anns = start(exam, "ann", LAPTOP);
        for (int request = 1; request <= 2; request++) {
            instructor()
                    .header("Idempotency-Key", "add-" + exam)
                    .body(Map.of("minutes", 10, "reason", "Fire alarm"))
                    .post("/api/quiz/exams/" + exam + "/added-time")
                    .then()
                    .statusCode(200);
        }

        assertThat(deadline(look(anns, "ann"))).isEqualTo(deadline(anns).plus(Duration.ofMinutes(10)));
    }

    @Test
    void timeNeedsAReason() {
        instructor()
                .body(Map.of("minutes", 10, "reason", " "))
                .post("/api/quiz/exams/" + exam + "/added-time")
                .then()
                .statusCode(422);
    }

    private static JsonPath look(JsonPath paper, String student) {
        return student(student)
                .get("/api/quiz/attempts/" + paper.getString("attempt"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Instant deadline(JsonPath paper) {
        return Campus.instant(paper, "deadline");
    }
}
