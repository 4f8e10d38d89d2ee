package org.lectern.quiz.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.as;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

/** An exam is for everybody, or for the groups that the learners' tokens name. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ExamsForGroupsTest {

    private static final String ANN =
            Tokens.of("ann").groups("november", "evening").sign();

    @Inject
    Campus campus;

    private String course;
    private String exam;

    @BeforeEach
    void examForOneGroup() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
        exam = publish(terms(course, Map.of("groups", List.of(" november ", "november"))));
    }

    @Test
    void learnerOfTheGroupSeesAndStartsIt() {
        as(ANN).get("/api/quiz/exams?course=" + course).then().body("exams", hasSize(1));
        as(ANN).get("/api/quiz/exams/" + exam).then().statusCode(200).body("groups", equalTo(List.of("november")));

        as(ANN).body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(201);
    }

    @Test
    void toOthersItDoesNotExist() {
        student("ben").get("/api/quiz/exams?course=" + course).then().body("exams", hasSize(0));
        student("ben").get("/api/quiz/exams/" + exam).then().statusCode(404);

        student("ben")
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:exam-not-found"));
    }

    @Test
    void staffSeeItWhateverTheirGroups() {
        instructor().get("/api/quiz/exams?course=" + course).then().body("exams", hasSize(1));
        instructor().get("/api/quiz/exams/" + exam).then().statusCode(200);
    }

    @Test
    void whoHasLeftTheGroupFinishesWhatRuns() {
        var attempt = as(ANN).body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .path("attempt");

        student("ann")
                .body(Map.of("device", LAPTOP))
                .post("/api/quiz/exams/" + exam + "/attempts")
                .then()
                .statusCode(200)
                .body("attempt", equalTo(attempt));
        Campus.submit(attempt.toString(), "ann", LAPTOP).statusCode(200);
    }

    @Test
    void othersAreToldForWhomItIs() {
        assertThat(Outside.told("quiz.exam.published.v1", "exam", exam))
                .singleElement()
                .satisfies(told -> assertThat(told.path("groups").toString()).isEqualTo("[\"november\"]"));
    }
}
