package org.lectern.quiz.rehearsal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** An exam can be rehearsed on the very installation, and nothing of it is left. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RehearsalTest {

    @Inject
    Campus campus;

    @Inject
    Rehearsals rehearsals;

    private String exam;

    @BeforeEach
    void thereIsAnExamAndNoRehearsalOfAnother() {
        TestClock.reset();
        rehearsals.endAll();
        Outside.listen();
        // What other tests have left open does not end while the clock is moved here.
        Outside.execute("update attempt set deadline = deadline + interval '1 year' where state = 'open'");
        exam = publish(terms(campus.course()));
    }

    @Test
    void rehearsalLeavesNoRowAndNoEvent() {
        var before = rows();
        long told = Outside.number("select count(*) from told");
        var copy = begin();
        for (var student : List.of("synthetic-1", "synthetic-2")) {
            var paper = start(copy, student);
            save(paper, student);
            as(student, copy)
                    .body(Map.of("device", LAPTOP, "answers", List.of()))
                    .post("/api/quiz/attempts/" + paper.getString("attempt") + "/submit")
                    .then()
                    .statusCode(200);
            as(student, copy)
                    .get("/api/quiz/attempts/" + paper.getString("attempt") + "/review")
                    .then()
                    .statusCode(200);
        }
        save(start(copy, "synthetic-3"), "synthetic-3");
        assertThat(rows()).isNotEqualTo(before);

        given().delete(ManagementInterface.url() + "/q/rehearsals").then().statusCode(200);

        assertThat(rows()).isEqualTo(before);
        assertThat(Outside.number("select count(*) from told")).isEqualTo(told);
        assertThat(TestTopic.messages("quiz.learning"))
                .noneMatch(message -> new String(message.value(), StandardCharsets.UTF_8).contains(copy));
    }

    @Test
    void copyHasTheFormsOfItsExam() {
        var copy = begin();

        assertThat(Outside.rows(
                        "select number, items::text, shared::text from form where exam = ? order by number", copy))
                .isEqualTo(Outside.rows(
                        "select number, items::text, shared::text from form where exam = ? order by number", exam))
                .hasSize(24);
    }

    @Test
    void copyIsHiddenFromWhoeverIsNotOfItsGroup() {
        var copy = begin();

        Campus.student("ann")
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + copy + "/attempts")
                .then()
                .statusCode(404);
        Campus.student("ann").get("/api/quiz/exams/" + copy).then().statusCode(404);
        assertThat(Campus.student("ann").get("/api/quiz/exams").jsonPath().getList("exams.exam"))
                .contains(exam)
                .doesNotContain(copy);
    }

    @Test
    void rehearsalThatNobodyEndedGoesWhenItsWindowIsOver() {
        var before = rows();
        var copy = begin();
        save(start(copy, "synthetic-1"), "synthetic-1");
        rehearsals.endForgotten();
        assertThat(rows()).as("it may still go on").isNotEqualTo(before);

        TestClock.advance(Duration.ofHours(2).plusSeconds(1));
        rehearsals.endForgotten();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void onlyAPublishedExamCanBeRehearsed() {
        var draft = Campus.create(terms(campus.course()));
        for (var unknown : List.of(draft, "no-such-exam")) {
            given().post(ManagementInterface.url() + "/q/rehearsals?exam=" + unknown)
                    .then()
                    .statusCode(404);
        }
        given().post(ManagementInterface.url() + "/q/rehearsals").then().statusCode(404);
    }

    private String begin() {
        return given().post(ManagementInterface.url() + "/q/rehearsals?exam=" + exam)
                .then()
                .statusCode(201)
                .extract()
                .path("exam");
    }

    private static JsonPath start(String copy, String student) {
        return as(student, copy)
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + copy + "/attempts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void save(JsonPath paper, String student) {
        Campus.save(
                        paper.getString("attempt"),
                        student,
                        LAPTOP,
                        1,
                        Campus.options(paper, 1).getFirst())
                .statusCode(200);
    }

    /** The group of a copy has its name. */
    private static RequestSpecification as(String student, String copy) {
        return Campus.as(Tokens.of(student).groups(copy).sign());
    }

    /** How many rows each table has. */
    private static Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : Outside.texts("""
                select relname from pg_class where relnamespace = 'quiz'::regnamespace and relkind in ('r', 'p')
                   and not relispartition and relname not in ('told', 'outbox', 'flyway_schema_history', 'receipt_key') order by 1""")) {
            rows.put(table, Outside.number("select count(*) from " + table));
        }
        return rows;
    }
}
