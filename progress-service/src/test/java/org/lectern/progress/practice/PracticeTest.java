package org.lectern.progress.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;
import org.lectern.progress.Told.Practised;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class PracticeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void courseOfTwoSections() {
        Bus.send(released(course, 1, section("login", "6.1"), section("sessions", "6.2")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void practisedSectionCountsBesideTheReadOnes() {
        ann.course(course).body("practised", equalTo(0)).body("chapters[0].sections[0].practised", nullValue());
        ann.mark(course, "sessions", true);

        Bus.send(Practised.of(course, ann.sub(), "login", "q-1", 1).told());

        ann.courseWhen(course, json -> json.getInt("practised") == 1);
        ann.course(course)
                .body("completed", equalTo(1))
                .body("chapters[0].sections[0].practised.answers", equalTo(1))
                .body("chapters[0].sections[0].practised.questions", equalTo(1))
                .body("chapters[0].sections[0].practised.right", equalTo(1))
                .body("chapters[0].sections[1].practised", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"012", "021", "102", "120", "201", "210"})
    void lastAnswerSaysWhatIsRightNowInWhateverOrderTheyCome(String order) {
        var facts = List.of(
                new Practised(course, ann.sub(), "login", "q-1", 1, NOON),
                new Practised(course, ann.sub(), "login", "q-1", 0, NOON.plusSeconds(60)),
                new Practised(course, ann.sub(), "login", "q-2", 1, NOON.plusSeconds(30)));
        order.chars().forEach(fact -> Bus.send(facts.get(fact - '0').told()));

        ann.courseWhen(course, json -> json.getInt("chapters[0].sections[0].practised.answers") == 3);

        ann.course(course)
                .body("chapters[0].sections[0].practised.questions", equalTo(2))
                .body("chapters[0].sections[0].practised.right", equalTo(1))
                .body("chapters[0].sections[0].practised.lastAt", equalTo("2026-11-23T12:01:00Z"));
    }

    @Test
    void answerThatArrivesTwiceCountsOnceAndIsToldOnce() {
        var practised = Practised.of(course, ann.sub(), "login", "q-1", 1).told();
        Bus.send(practised, practised);
        Bus.send(Practised.of(course, ann.sub(), "sessions", "q-9", 0).told());

        ann.courseWhen(course, json -> json.getInt("practised") == 2);

        ann.course(course).body("chapters[0].sections[0].practised.answers", equalTo(1));
        await().untilAsserted(() -> assertThat(Rows.of(
                        "select name, data::json ->> 'what' from notice where learner = ? order by id", ann.sub()))
                .containsExactly("progress|question-practised", "progress|question-practised"));
    }

    @Test
    void practiceOfOthersIsNotMine() {
        Bus.send(Practised.of(course, Learner.fresh().sub(), "login", "q-1", 1).told());
        Bus.send(Practised.of(course, ann.sub(), "sessions", "q-1", 1).told());

        ann.courseWhen(course, json -> json.getInt("practised") == 1);

        ann.course(course).body("chapters[0].sections[0].practised", nullValue());
    }
}
