package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Told.Practised;
import org.lectern.progress.Told.Sitting;

/** What is folded from a learner's answers, and what the learner sets beside it: mastery, reviews, readiness, plan, activity. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class StudyTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    /** Six chapters of one section each, three questions of each in the exam. */
    @BeforeEach
    void courseOfSixChapters() {
        Bus.send(released(
                course,
                1,
                section("views", "1.1"),
                section("forms", "2.1"),
                section("models", "3.1"),
                section("login", "4.1").with("first-login"),
                section("api", "5.1"),
                section("tests", "6.1")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void sectionSaysItsLevelWhatMadeItAndWhatLiftsIt() {
        practise("login", "q-1", 1, 3);
        practise("login", "q-2", 0, 2);
        practise("login", "q-3", 1, 1);
        ann.courseWhen(
                course,
                json -> json.getInt("practised") == 1 && json.getInt("chapters[3].sections[0].practised.answers") == 3);

        get("courses/" + course + "/mastery")
                .body("sections", hasSize(1))
                .body("sections[0].section", equalTo("login"))
                .body("sections[0].level", equalTo(1))
                .body("sections[0].slipping", equalTo(false))
                .body("sections[0].right", equalTo(2))
                .body("sections[0].answers.question", contains("q-3", "q-2", "q-1"))
                .body("sections[0].answers[0].exam", equalTo(false))
                .body("sections[0].lift.level", equalTo(2))
                .body("sections[0].lift.answers", equalTo(1))
                .body("sections[0].lift.mixed", equalTo(false));
        ann.course(course)
                .body("chapters[3].sections[0].mastery.level", equalTo(1))
                .body("chapters[3].sections[0].mastery.slipping", equalTo(false));
    }

    @Test
    void answersOfAnExamCountOnceItsResultIsShown() {
        var sitting = Sitting.of(course, "exam-1", ann.sub(), 1, Instant.now().minus(Duration.ofHours(1)));
        Bus.send(sitting.started(), sitting.submitted());
        ann.courseWhen(course, json -> json.getString("attempts[0].submittedAt") != null);
        get("courses/" + course + "/mastery").body("sections", empty());

        Bus.send(sitting.graded(8, "chapter-of-login"));
        ann.courseWhen(course, json -> json.getString("attempts[0].result") != null);

        get("courses/" + course + "/mastery")
                .body("sections[0].answers[0].exam", equalTo(true))
                .body("sections[0].answers[0].right", equalTo(true));
    }

    @Test
    void answersOfAnExamThatShowsItsScoreAloneCountOnceRightAndWrongAreShown() {
        var sitting = Sitting.of(course, "exam-1", ann.sub(), 1, Instant.now().minus(Duration.ofHours(1)));
        Bus.send(sitting.started(), sitting.submitted(), sitting.gradedAlone(8, "chapter-of-login"));
        ann.courseWhen(course, json -> json.getString("attempts[0].result") != null);
        get("courses/" + course + "/mastery").body("sections", empty());

        Bus.send(sitting.marked("q-1", "q-2"));

        await().untilAsserted(() -> get("courses/" + course + "/mastery")
                .body("sections[0].answers", hasSize(2))
                .body("sections[0].right", equalTo(1)));
        ann.course(course).body("attempts", hasSize(1)).body("attempts[0].result.points", equalTo(8));
    }

    @Test
    void missedObjectiveIsDueTheNextDayUntilItIsSaidToBeKnown() {
        practise("login", "q-1", 0, 30);
        practise("forms", "q-2", 1, 30);
        ann.courseWhen(course, json -> json.getInt("practised") == 2);

        reviews()
                .body("due", hasSize(1))
                .body("due[0].objective", equalTo("objective-of-login"))
                .body("due[0].text", equalTo("know login"))
                .body("due[0].section.number", equalTo("4.1"))
                .body("forecast", hasSize(7))
                .body("forecast[0].cards", equalTo(1));

        known("objective-of-login", true).statusCode(204);
        reviews().body("due", empty()).body("known.objective", contains("objective-of-login"));

        known("objective-of-login", false).statusCode(204);
        reviews().body("due", hasSize(1)).body("known", empty());
    }

    @Test
    void whatWasMissedLastIsListedNewestFirstUntilItIsRight() {
        practise("login", "q-1", 0, 2);
        practise("forms", "q-2", 0, 1);
        ann.courseWhen(course, json -> json.getInt("practised") == 2);
        reviews().body("missed.objective", contains("objective-of-forms", "objective-of-login"));

        Bus.send(Practised.of(course, ann.sub(), "forms", "q-2", 1).told());

        await().untilAsserted(() -> reviews().body("missed.objective", contains("objective-of-login")));
        reviews().body("missed[0].text", equalTo("know login"));
    }

    @Test
    void missAfterwardsBringsBackWhatWasSaidToBeKnown() {
        practise("login", "q-1", 0, 30);
        ann.courseWhen(course, json -> json.getInt("practised") == 1);
        known("objective-of-login", true).statusCode(204);

        Bus.send(Practised.of(course, ann.sub(), "login", "q-2", 0).told());

        await().untilAsserted(() -> reviews().body("later", equalTo(1)).body("known", empty()));
    }

    @Test
    void dayOfTheExamBringsTheReviewsBeforeIt() {
        // Known for weeks by now: the natural day lies far ahead.
        practise("login", "q-1", 0, 24 * 40);
        for (int day : new int[] {39, 36, 30, 18, 1}) {
            practise("login", "q-1", 1, 24 * day);
        }
        ann.courseWhen(course, json -> json.getInt("chapters[3].sections[0].practised.answers") == 6);
        reviews().body("forecast.cards.sum()", equalTo(0));

        plan(today().plusDays(6), null).statusCode(200);

        reviews().body("forecast.cards.sum()", equalTo(1));
    }

    @Test
    void belowThirtyAnswersReadinessSaysWhatIsMissing() {
        practise("login", "q-1", 1, 1);
        ann.courseWhen(course, json -> json.getInt("practised") == 1);

        get("courses/" + course + "/readiness")
                .body("chance", nullValue())
                .body("answers", equalTo(1))
                .body("answersNeeded", equalTo(30))
                .body("chapters", equalTo(1))
                .body("chaptersNeeded", equalTo(6))
                .body("items", equalTo(18))
                .body("byChapter", hasSize(6))
                .body("byChapter[3].share", nullValue())
                .body("next", hasSize(7))
                .body("next.kind", hasItems("practice", "lesson"));
        assertThat(Rows.count("select count(*) from prediction where learner = ?", ann.sub()))
                .isZero();
    }

    @Test
    void labOfASectionThatWasReadIsProposedUntilItIsSolved() {
        get("courses/" + course + "/readiness").body("next.kind", not(hasItem("lab")));
        ann.mark(course, "login", true).statusCode(200);

        get("courses/" + course + "/readiness")
                .body("next.find { it.kind == 'lab' }.lab.id", equalTo("first-login"))
                .body("next.find { it.kind == 'lab' }.lab.title", equalTo("Lab first-login"))
                .body("next.find { it.kind == 'lab' }.section.number", equalTo("4.1"))
                .body("next.find { it.kind == 'lab' }.chapter", equalTo(4));

        ann.solve(course, "first-login").statusCode(200);

        get("courses/" + course + "/readiness").body("next.kind", not(hasItem("lab")));
    }

    @Test
    void whatIsToldOfTheChanceIsKeptWithItsOutcome() {
        var sections = new String[] {"views", "forms", "models", "login", "api", "tests"};
        IntStream.range(0, 36).forEach(i -> practise(sections[i % 6], "q-" + i, i % 4 == 0 ? 0 : 1, 100 - i));
        ann.courseWhen(
                course,
                json -> json.getInt("practised") == 6
                        && json.getList("chapters.sections.flatten().practised.answers", Integer.class).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                == 36);

        var told = get("courses/" + course + "/readiness").body("chance.probability", notNullValue());
        double probability = told.extract().jsonPath().getDouble("chance.probability");
        get("courses/" + course + "/readiness").body("trend", hasSize(1));

        assertThat(probability)
                .isBetween(
                        told.extract().jsonPath().getDouble("chance.low"),
                        told.extract().jsonPath().getDouble("chance.high"));
        assertThat(Rows.of("select answers, attempt is null from prediction where learner = ?", ann.sub()))
                .containsExactly("36|t");

        var sitting = Sitting.of(course, "exam-1", ann.sub(), 1, Instant.now().plusSeconds(1));
        Bus.send(sitting.graded(8, "chapter-of-login"));
        await().untilAsserted(
                        () -> assertThat(Rows.of("select attempt, passed from prediction where learner = ?", ann.sub()))
                                .containsExactly(sitting.attempt() + "|t"));

        Bus.send(sitting.regraded(1, 6, "chapter-of-login", false));
        await().untilAsserted(
                        () -> assertThat(Rows.of("select attempt, passed from prediction where learner = ?", ann.sub()))
                                .containsExactly(sitting.attempt() + "|f"));
    }

    @Test
    void planSpreadsWhatIsUnreadOverTheDaysThatAreLeft() {
        ann.mark(course, "views", true).statusCode(200);

        plan(today().plusDays(5), 4)
                .statusCode(200)
                .body("daysLeft", equalTo(5))
                .body("goalDays", equalTo(4))
                .body("unread", equalTo(5))
                .body("reservedDays", equalTo(1))
                .body("days.sections.flatten().id", contains("forms", "models", "login", "api", "tests"));
        get("courses/" + course + "/plan")
                .body("examDay", equalTo(today().plusDays(5).toString()));

        plan(null, null).statusCode(200).body("examDay", nullValue()).body("days", empty());
    }

    @Test
    void valuesOfThePlanThatAreNotAllowedAreNamed() {
        plan(today().minusDays(2), null).statusCode(422).body("type", equalTo("urn:lectern:problem:exam-day-passed"));
        plan(null, 8).statusCode(422).body("errors[0].field", equalTo("goalDays"));
        ann.request()
                .get("/api/progress/me/courses/" + course + "/plan?zone=Mars/Base")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lectern:problem:unknown-zone"));
        known("objective-of-nothing", true)
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:objective-not-found"));
        ann.request().get("/api/progress/me/reviews").then().statusCode(422);
    }

    @Test
    void planOfOthersIsNotMine() {
        plan(today().plusDays(5), 4).statusCode(200);

        Learner.fresh()
                .request()
                .get("/api/progress/me/courses/" + course + "/plan")
                .then()
                .body("examDay", nullValue());
    }

    @Test
    void planOfAWithdrawnCourseCannotBeChanged() {
        Bus.send(withdrawn(course, 2), released("after-" + course.substring(7), 1, section("login", "6.1")));
        ann.courseAtRelease("after-" + course.substring(7), 1);

        plan(today().plusDays(5), 4).statusCode(409).body("type", equalTo("urn:lectern:problem:course-withdrawn"));
        known("objective-of-login", true).statusCode(409);
    }

    @Test
    void weekShowsTheActiveDaysAndTheGoal() {
        practise("login", "q-1", 1, 24 * 2);
        ann.mark(course, "views", true).statusCode(200);
        ann.courseWhen(course, json -> json.getInt("practised") == 1);
        get("activity?course=" + course).body("goalDays", nullValue()).body("weeksKept", nullValue());

        plan(null, 2).statusCode(200);

        get("activity?course=" + course)
                .body("week.active", contains(false, false, false, false, true, false, true))
                .body("goalDays", equalTo(2))
                .body("weeksKept", equalTo(1));
    }

    @Test
    void outlineThatAnEarlierVersionKeptIsReadUntilTheNextRelease() {
        practise("login", "q-1", 0, 30);
        ann.courseWhen(course, json -> json.getInt("practised") == 1);
        Rows.execute(
                """
                update course set outline = (select jsonb_build_object('chapters', jsonb_agg((chapter - 'examItems') || jsonb_build_object(
                           'sections', (select jsonb_agg(section - 'minutes' - 'objectives')
                                          from jsonb_array_elements(chapter -> 'sections') section))))
                          from jsonb_array_elements(outline -> 'chapters') chapter)
                 where course = '%s'
                """.formatted(course),
                "update practice_fact set difficulty = null where learner = '" + ann.sub() + "'");

        get("courses/" + course + "/mastery").body("sections[0].level", equalTo(1));
        get("courses/" + course + "/readiness").body("chance", nullValue()).body("byChapter", empty());
        get("courses/" + course + "/plan").body("unread", equalTo(6));
        reviews().body("due", empty());
    }

    private void practise(String section, String question, int points, int hoursAgo) {
        Bus.send(new Practised(
                        course,
                        ann.sub(),
                        section,
                        question,
                        points,
                        Instant.now().minus(Duration.ofHours(hoursAgo)))
                .told());
    }

    private ValidatableResponse get(String path) {
        return ann.request().get("/api/progress/me/" + path).then().statusCode(200);
    }

    private ValidatableResponse reviews() {
        return get("reviews?course=" + course);
    }

    private ValidatableResponse known(String objective, boolean known) {
        return ann.request()
                .body("{\"course\": \"%s\", \"known\": %s}".formatted(course, known))
                .put("/api/progress/me/reviews/" + objective)
                .then();
    }

    private ValidatableResponse plan(LocalDate examDay, Integer goalDays) {
        return ann.request()
                .body("{\"examDay\": %s, \"goalDays\": %s}"
                        .formatted(examDay == null ? null : "\"" + examDay + "\"", goalDays))
                .put("/api/progress/me/courses/" + course + "/plan")
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
