package org.lectern.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.quiz.Campus;
import org.lectern.quiz.TestClock;

/** The sample course has 40 practice questions and 10 exam questions, every third with several keys. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class FindingQuestionsTest {

    @Inject
    Campus campus;

    private String course;

    @BeforeEach
    void sampleCourse() {
        TestClock.reset();
        course = campus.course();
    }

    @Test
    void filtersNarrowEachOtherAndCountWhatTheyWouldGive() {
        list("?pool=practice&section=login&section=forms")
                .body("total", equalTo(20))
                .body("counts.section.login", equalTo(10))
                .body("counts.section.validation", equalTo(10))
                .body("counts.pool.exam", equalTo(10))
                .body("counts.type.multi", equalTo(6))
                .body("counts.chapter.authentication", equalTo(10));

        list("?section=login&type=multi&pool=exam")
                .body("questions.id", contains("x-login-003", "x-login-006", "x-login-009"));
    }

    @Test
    void pagesFollowTheGuideAndHoldEachQuestionOnce() {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            var page = list("?limit=7" + (next == null ? "" : "&cursor=" + next));
            all.addAll(page.extract().path("questions.id"));
            next = page.extract().path("next");
        } while (next != null);

        assertThat(all)
                .hasSize(50)
                .doesNotHaveDuplicates()
                .startsWith("q-login-001")
                .endsWith("q-validation-010");
    }

    @Test
    void pageGoesOnAfterAQuestionThatMatchesNoMore() {
        Campus.instructor()
                .post("/api/quiz/courses/" + course + "/questions/q-login-007/retire")
                .then()
                .statusCode(200);

        list("?section=login&pool=practice&limit=2&cursor=q-login-007")
                .body("questions.id", contains("q-login-008", "q-login-009"));
    }

    @Test
    void cursorThatNamesNoQuestionIsRefused() {
        Campus.instructor()
                .get("/api/quiz/courses/" + course + "/questions?cursor=nobody")
                .then()
                .statusCode(422);
    }

    @Test
    void searchFindsEveryWordInStemTagsAndId() {
        list("?q=Q-LOGIN-004").body("questions.id", contains("q-login-004"));
        list("?q=stem 010 login").body("questions.id", containsInAnyOrder("q-login-010", "x-login-010"));
        list("?q=sample").body("total", equalTo(50));
        list("?q=nowhere").body("questions", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void retiredQuestionsComeOnlyWhenAskedFor() {
        Campus.instructor()
                .post("/api/quiz/courses/" + course + "/questions/q-login-001/retire")
                .then()
                .statusCode(200);

        list("").body("total", equalTo(49)).body("counts.state.retired", equalTo(1));
        list("?state=retired").body("questions.id", contains("q-login-001"));
    }

    @Test
    void questionOfAGoneSectionIsOrphanedAndComesLast() {
        campus.dropSections(course, 2, List.of("login", "sessions", "forms", "appendix"));

        list("?state=orphaned").body("total", equalTo(10)).body("questions.section[0]", equalTo("validation"));
        list("?limit=500").body("questions.id[49]", equalTo("q-validation-010"));
    }

    @Test
    void listTellsNoKey() {
        var text = list("?limit=500").extract().asString();

        assertThat(text).doesNotContain("SECRET");
        list("").body("questions[0]", not(hasKey("options")));
    }

    private ValidatableResponse list(String query) {
        return Campus.instructor()
                .get("/api/quiz/courses/" + course + "/questions" + query)
                .then()
                .statusCode(200);
    }
}
