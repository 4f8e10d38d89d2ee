package org.lectern.quiz.exam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.lectern.quiz.Campus.create;
import static org.lectern.quiz.Campus.instructor;
import static org.lectern.quiz.Campus.publish;
import static org.lectern.quiz.Campus.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.quiz.Campus;
import org.lectern.quiz.Outside;
import org.lectern.quiz.TestClock;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class TellAgainTest {

    @Inject
    Campus campus;

    @Inject
    RehearsedExam rehearsed;

    private String course;

    @BeforeEach
    void course() {
        Outside.listen();
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void everyExamIsToldAsItIsUnderARevisionNewerThanThoseARestoreHasLost() {
        var published = publish(terms(course));
        var withdrawn = publish(terms(course));
        instructor().post("/api/quiz/exams/" + withdrawn + "/withdraw").then().statusCode(200);
        long before = revision(published);

        tellAgain();

        var editions = Outside.told("quiz.exam.published.v1", "exam", published);
        assertThat(editions).hasSize(2);
        assertThat(editions.getLast().path("revision").asLong())
                .isEqualTo(before + 1000)
                .isEqualTo(revision(published));
        assertThat(Instant.parse(editions.getLast().path("publishedAt").asText()))
                .isCloseTo(
                        Instant.parse(editions.getFirst().path("publishedAt").asText()), within(1, ChronoUnit.MILLIS));
        assertThat(Outside.told("quiz.exam.withdrawn.v1", "exam", withdrawn)).hasSize(2);
        assertThat(Outside.told("quiz.exam.published.v1", "exam", withdrawn)).hasSize(1);
        assertThat(Outside.number("select count(*) from edition where exam = ?", published))
                .isEqualTo(1);
    }

    @Test
    void draftsAndRehearsalsAreToldToNobody() {
        var draft = create(terms(course));
        var copy = rehearsed.copy(publish(terms(course))).exam();

        tellAgain();

        assertThat(Outside.told("quiz.exam.published.v1", "course", course)).hasSize(2);
        for (var quiet : new String[] {draft, copy}) {
            assertThat(Outside.number("select count(*) from told where payload::json ->> 'exam' = ?", quiet))
                    .isZero();
        }
    }

    private static long revision(String exam) {
        return Outside.number("select revision from exam where exam = ?", exam);
    }

    private static void tellAgain() {
        given().post(ManagementInterface.url() + "/q/tell-again")
                .then()
                .statusCode(200)
                .body("told", greaterThanOrEqualTo(1));
    }
}
