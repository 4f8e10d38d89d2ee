package org.lectern.quiz.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.TestClock;

/** What was answered in an exam counts as met, and as missed, once its score was shown. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class PractisingAfterExamsTest {

    private static final int PRACTICE_QUESTIONS = 40;
    private static final int ITEMS = 10;

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void sampleCourse() {
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void questionsOfAnExamAreSeenAndMissedOnceTheScoreIsShown() {
        sit("at-once");

        Campus.student("ann")
                .get("/api/quiz/practice?course=" + course)
                .then()
                .body("unseen", equalTo(PRACTICE_QUESTIONS - ITEMS))
                .body("missed", equalTo(ITEMS));
        var missed = Campus.practise(course, "ann", Map.of("scope", "missed", "items", 50));
        assertThat(missed.getList("questions")).hasSize(ITEMS);
    }

    @Test
    void nothingOfAnExamIsKnownWhileItsScoreIsHidden() {
        sit("never");

        Campus.student("ann")
                .get("/api/quiz/practice?course=" + course)
                .then()
                .body("unseen", equalTo(PRACTICE_QUESTIONS))
                .body("missed", equalTo(0));
    }

    @Test
    void examThatShowsItsScoreAloneTellsWhatWasSeenAndNotWhatWasMissed() {
        var review = new HashMap<String, Object>(Campus.review("at-once"));
        review.put("correctness", "never");
        var exam = Campus.publish(Campus.terms(course, Map.of("review", review)));
        Campus.submit(Campus.start(exam, "ann", Campus.LAPTOP).getString("attempt"), "ann", Campus.LAPTOP)
                .statusCode(200);

        Campus.student("ann")
                .get("/api/quiz/practice?course=" + course)
                .then()
                .body("unseen", equalTo(PRACTICE_QUESTIONS - ITEMS))
                .body("missed", equalTo(0));
    }

    @Test
    void lastTimeCountsWhereverItWas() {
        sit("at-once");
        TestClock.advance(Duration.ofMinutes(1));
        var practice = Campus.practise(course, "ann", Map.of("scope", "missed", "items", ITEMS));
        int right = 0;
        for (int position = 1; position <= ITEMS; position++) {
            right += Campus.answer(
                                    practice.getString("session"),
                                    "ann",
                                    position,
                                    Map.of(
                                            "chosen",
                                            List.of(Campus.options(practice, position)
                                                    .getFirst())),
                                    "sure")
                            .extract()
                            .<Boolean>path("right")
                    ? 1
                    : 0;
        }

        Campus.student("ann").get("/api/quiz/practice?course=" + course).then().body("missed", equalTo(ITEMS - right));
    }

    @Test
    void reviewNamesTheObjectivesToPractise() {
        var attempt = sit("at-once");

        assertThat(Campus.review(attempt, "ann").getList("questions.objective", String.class))
                .hasSize(ITEMS)
                .containsOnly("objective-of-login", "objective-of-sessions");
        var practice = Campus.practise(
                course, "ann", Map.of("scope", "objectives", "objectives", List.of("objective-of-login"), "items", 50));
        assertThat(practice.getList("questions")).hasSize(10);
    }

    private String sit(String review) {
        var exam = Campus.publish(Campus.terms(course, Map.of("review", Campus.review(review))));
        var attempt = Campus.start(exam, "ann", Campus.LAPTOP).getString("attempt");
        Campus.submit(attempt, "ann", Campus.LAPTOP).statusCode(200);
        return attempt;
    }
}
