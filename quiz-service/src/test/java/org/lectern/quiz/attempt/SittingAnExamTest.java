package org.lectern.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.quiz.Campus.LAPTOP;
import static org.lectern.quiz.Campus.options;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.review;
import static org.lectern.quiz.Campus.save;
import static org.lectern.quiz.Campus.start;
import static org.lectern.quiz.Campus.student;
import static org.lectern.quiz.Campus.submit;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.TestClock;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class SittingAnExamTest {

    @Inject
    Campus campus;

    @BeforeEach
    void realTime() {
        TestClock.reset();
    }

    @Test
    void studentSitsAnExamFromStartToReview() {
        String exam = publish(terms(campus.course()));
        JsonPath paper = start(exam, "ann", LAPTOP);
        String attempt = paper.getString("attempt");
        assertThat(paper.getList("questions")).hasSize(10);
        assertThat(paper.getString("state")).isEqualTo("open");
        assertThat(paper.getBoolean("writer")).isTrue();
        String chosen = options(paper, 1).getFirst();

        save(attempt, "ann", LAPTOP, 1, chosen)
                .statusCode(200)
                .body("sequence", equalTo(1))
                .body("hash.length()", equalTo(64))
                .body("serverTime", notNullValue())
                .body("deadline", equalTo(paper.getString("deadline")))
                .body("revision", equalTo(1));
        submit(attempt, "ann", LAPTOP).statusCode(200).body("state", equalTo("submitted"));
        JsonPath result = review(attempt, "ann");

        assertThat(result.getList("questions")).hasSize(10);
        assertThat(result.getList("questions[0].chosen")).isEqualTo(List.of(chosen));
        assertThat(result.getInt("points")).isBetween(0, 1);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.getList("chapters.id")).isEqualTo(List.of("authentication"));
        assertThat(result.getString("questions[0].explanationHtml")).contains("SECRET-EXPLANATION");
    }

    @Test
    void studentFindsTheExamOnTheShelfWithItsOwnStanding() {
        String course = campus.course();
        String exam = publish(terms(course, Map.of("attempts", 2)));
        String attempt = start(exam, "ben", LAPTOP).getString("attempt");

        student("ben")
                .get("/api/quiz/exams?course=" + course)
                .then()
                .statusCode(200)
                .body("exams[0].exam", equalTo(exam))
                .body("exams[0].mine.used", equalTo(1))
                .body("exams[0].mine.left", equalTo(1))
                .body("exams[0].mine.open", equalTo(attempt))
                .body("exams[0].mine.last", nullValue());
    }
}
