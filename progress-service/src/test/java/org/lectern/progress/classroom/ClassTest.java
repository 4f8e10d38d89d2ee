package org.lectern.progress.classroom;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.unwritten;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Tokens;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;
import org.lectern.progress.Told.Practised;
import org.lectern.progress.Told.Sitting;

/** A class as its staff see it. */
@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ClassTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ivan = teacher();

    @BeforeEach
    void courseOfTwoChapters() {
        Bus.send(released(course, 1, section("views", "1.1"), section("login", "6.1"), unwritten("roles", "6.2")));
        ivan.courseAtRelease(course, 1);
    }

    @Test
    void classWithoutActivityIsEmptyAndKnowsItsChapters() {
        overview()
                .body("count", equalTo(0))
                .body("students", empty())
                .body("groups", empty())
                .body("exams", empty())
                .body("chapters.number", contains(1, 6))
                .body("chapters[1].sections", equalTo(1));
    }

    @Test
    void whoLooksAtTheCourseIsAStudentOfItWithNameAndGroupsOfTheToken() {
        visit("zoe-" + course, "blue", "red");

        overview()
                .body("count", equalTo(1))
                .body("students[0].name", startsWith("Zoe-"))
                .body("students[0].groups", contains("blue", "red"))
                .body("students[0].state", equalTo("new"))
                .body("students[0].reasons", contains("Joined today, 0 answers so far: too early to say."))
                .body("students[0].lastActiveAt", nullValue());
    }

    @Test
    void staffWhoLookAtTheirCourseAreNoStudentsOfIt() {
        ivan.course(course).statusCode(200);
        new Learner("root-9", Tokens.admin("root-9")).course(course).statusCode(200);

        overview().body("count", equalTo(0));
    }

    @Test
    void whoHasAFactIsAStudentBeforeTheFirstVisitAndHasNoNameYet() {
        var ann = Learner.fresh();
        Bus.send(Practised.of(course, ann.sub(), "login", "q-1", 1).told());

        await().untilAsserted(() -> overview().body("count", equalTo(1)));
        overview()
                .body("students[0].learner", equalTo(ann.sub()))
                .body("students[0].name", nullValue())
                .body("students[0].answers", equalTo(1));
    }

    @Test
    void earliestFactIsWhenSomebodyJoinedInWhateverOrderTheyCome() {
        var ann = Learner.fresh();
        var earliest = Instant.parse("2026-10-01T08:00:00Z");
        Bus.send(
                new Practised(course, ann.sub(), "login", "q-1", 1, earliest.plus(Duration.ofDays(1))).told(),
                new Practised(course, ann.sub(), "login", "q-2", 1, earliest).told(),
                new Practised(course, ann.sub(), "login", "q-3", 1, earliest.plus(Duration.ofDays(2))).told());

        await().untilAsserted(() -> overview().body("students[0].answers", equalTo(3)));
        overview().body("students[0].joinedAt", equalTo("2026-10-01T08:00:00Z"));
    }

    @Test
    void groupNarrowsTheClass() {
        visit("ann-" + course, "blue");
        visit("bob-" + course, "red");

        overview().body("groups", contains("blue", "red")).body("count", equalTo(2));
        overview("blue")
                .body("group", equalTo("blue"))
                .body("groups", contains("blue", "red"))
                .body("count", equalTo(1))
                .body("students[0].name", startsWith("Ann-"));
        overview("green").body("count", equalTo(0)).body("students", empty());
    }

    @Test
    void groupThatEverybodyHasLeftIsNoneOfTheClass() {
        visit("ann-" + course, "blue");
        visit("bob-" + course, "red");
        overview().body("groups", contains("blue", "red"));

        visit("ann-" + course, "red");

        overview().body("groups", contains("red"));
    }

    @Test
    void rowSaysWhatTheStudentHasDone() {
        var ann = visit("ann-" + course);
        ann.mark(course, "views", true).statusCode(200);
        var sitting = Sitting.of(course, "exam-1", ann.sub(), 1, Instant.now().minus(Duration.ofHours(1)));
        var told = new ArrayList<>(List.of(sitting.started(), sitting.submitted(), sitting.graded(8, "login")));
        for (int question = 1; question <= 4; question++) {
            told.add(
                    Practised.of(course, ann.sub(), "login", "p-" + question, 1).told());
        }
        Bus.send(told);
        ann.courseWhen(course, json -> json.getInt("practised") == 1);
        await().untilAsserted(() -> overview().body("students[0].answers", equalTo(5)));

        overview()
                .body("students[0].sections", equalTo(2))
                .body("students[0].read", equalTo(1))
                .body("students[0].chance", nullValue())
                .body("students[0].lastActiveAt", notNullValue())
                .body("students[0].result.title", equalTo("Exam as sat"))
                .body("students[0].result.points", equalTo(8))
                .body("students[0].result.passed", equalTo(true))
                .body("students[0].chapters.level", contains(0, 3))
                .body("students[0].chapters.proficient", contains(0, 1))
                .body("exams", hasSize(1))
                .body("exams[0].students", equalTo(1))
                .body("exams[0].passed", equalTo(1))
                .body("exams[0].tenths", contains(0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void nothingOfAScoreIsVisibleToStaffBeforeItIsTold() {
        var startedAt = Instant.now().minus(Duration.ofHours(2));
        var right = Sitting.of(course, "exam-1", Learner.fresh().sub(), 1, startedAt);
        var wrong = Sitting.of(course, "exam-1", Learner.fresh().sub(), 1, startedAt);
        Bus.send(right.started(), right.submitted(), wrong.started(), wrong.submitted());
        await().untilAsserted(() -> overview().body("students.findAll { it.lastActiveAt != null }", hasSize(2)));

        assertThat(new HashSet<>(List.of(seen(right), seen(wrong)))).hasSize(1);
        overview().body("exams", empty());

        Bus.send(right.graded(10, "login"), wrong.graded(0, "login"));
        await().untilAsserted(() -> overview().body("students.findAll { it.result != null }", hasSize(2)));

        assertThat(new HashSet<>(List.of(seen(right), seen(wrong)))).hasSize(2);
    }

    /** All that staff see of the student of a sitting, without what is another's by its very nature. */
    private String seen(Sitting sitting) {
        return ivan.request()
                .get("/api/progress/courses/" + course + "/learners/" + sitting.learner())
                .asString()
                .replace(sitting.learner(), "student")
                .replace(sitting.attempt().toString(), "attempt");
    }

    @Test
    void failuresAreToldOnceEnoughStudentsAnswered() {
        var told = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int student = 0; student < 6; student++) {
            var learner = "failing-" + student + "-" + course;
            told.add(Practised.of(course, learner, "login", "hard", 0).told());
            told.add(Practised.of(course, learner, "login", "easy", 1).told());
        }
        Bus.send(told);

        await().untilAsserted(() -> failures()
                .body("chapters[1].sections[0].counts.students", equalTo(6))
                .body("chapters[1].sections[0].counts.wrong", equalTo(6)));
        failures()
                .body("fewestStudents", equalTo(5))
                .body("chapters[0].counts", nullValue())
                .body("chapters[1].counts.answers", equalTo(12))
                .body("chapters[1].sections[0].questions.question", contains("hard"))
                .body("chapters[1].sections[0].questions[0].chosen.option", contains("b"))
                .body("chapters[1].sections[0].questions[0].chosen.students", contains(6));
    }

    @Test
    void ofAStudentTheFirstAnswerToAQuestionCountsAndOneInASectionThatIsGoneNowhere() {
        var told = new ArrayList<ProducerRecord<String, byte[]>>();
        var begin = Instant.parse("2026-10-01T08:00:00Z");
        for (int student = 0; student < 10; student++) {
            var learner = "trying-" + student + "-" + course;
            told.add(new Practised(course, learner, "login", "twice", 1, begin.plusSeconds(60)).told());
            told.add(new Practised(course, learner, "login", "twice", 0, begin).told());
            told.add(new Practised(course, learner, "dropped", "gone", 0, begin).told());
        }
        Bus.send(told);
        await().untilAsserted(
                        () -> assertThat(Rows.count("select count(*) from practice_fact where course = ?", course))
                                .isEqualTo(30));

        failures()
                .body("chapters[1].counts.answers", equalTo(10))
                .body("chapters[1].counts.wrong", equalTo(10))
                .body("chapters[1].sections[0].counts.students", equalTo(10))
                .body("chapters.sections.flatten().questions.flatten().question", contains("twice"));
    }

    @Test
    void eachLookAtTheClassIsOneLineInTheAuditTrailWhateverTheNumberOfStudents() {
        visit("ann-" + course, "blue");
        visit("bob-" + course, "blue");

        overview("blue");
        overview();
        failures();

        assertThat(Rows.of("select actor, act, details from audit where subject = ? order by at", course))
                .containsExactly(
                        ivan.sub() + "|class.read|{\"group\": \"blue\", \"students\": 2}",
                        ivan.sub() + "|class.read|{\"students\": 2}",
                        ivan.sub() + "|class.failures|{\"students\": 2}");
    }

    @Test
    void onePictureHoldsWhatTheStudentSeesIsAuditedAndTellsTheStudentNothing() {
        var ann = visit("ann-" + course);
        ann.mark(course, "login", true).statusCode(200);

        ivan.request()
                .get("/api/progress/courses/" + course + "/learners/" + ann.sub())
                .then()
                .statusCode(200)
                .body("student.name", startsWith("Ann-"))
                .body("student.read", equalTo(1))
                .body("progress.completed", equalTo(1))
                .body("mastery.sections", empty())
                .body("readiness.chance", nullValue())
                .body("readiness.answers", equalTo(0))
                .body("plan.unread", equalTo(1));

        assertThat(Rows.of("select actor, act from audit where subject = ? and course = ?", ann.sub(), course))
                .containsExactly(ivan.sub() + "|student.read");
        await().untilAsserted(() -> assertThat(TestTopic.messages("audit"))
                .filteredOn(message -> ann.sub().equals(message.key()))
                .singleElement()
                .satisfies(message -> EventContract.fits("audit.recorded.v1", new String(message.value(), UTF_8))));
        assertThat(Rows.count("select count(*) from prediction where learner = ?", ann.sub()))
                .isZero();
    }

    @Test
    void whoIsNoStudentOfTheCourseHasNoPictureInIt() {
        var stranger = Learner.fresh();

        ivan.request()
                .get("/api/progress/courses/" + course + "/learners/" + stranger.sub())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:student-not-found"));
    }

    @Test
    void classIsTakenAwayAsCsvAndThatIsAudited() {
        visit("ann-" + course, "blue");

        var csv = ivan.request()
                .get("/api/progress/courses/" + course + "/class/export?group=blue")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"class.csv\"")
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(2).last().asString().startsWith("Ann-").contains(",blue,New,");
        assertThat(Rows.of("select actor, act, details ->> 'group' from audit where subject = ?", course))
                .containsExactly(ivan.sub() + "|class.export|blue");
    }

    @Test
    void courseThatNobodyKnowsHasNoClass() {
        given().auth()
                .oauth2(Tokens.admin("root"))
                .get("/api/progress/courses/no-such-course/class")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    private Learner visit(String name, String... groups) {
        var learner = new Learner(name, Tokens.of(name).groups(groups).sign());
        learner.course(course).statusCode(200);
        return learner;
    }

    private static Learner teacher() {
        var name = "ivan-" + UUID.randomUUID();
        return new Learner(name, Tokens.instructor(name));
    }

    private ValidatableResponse overview() {
        return overview("");
    }

    private ValidatableResponse overview(String group) {
        return ivan.request()
                .get("/api/progress/courses/" + course + "/class" + (group.isEmpty() ? "" : "?group=" + group))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse failures() {
        return ivan.request()
                .get("/api/progress/courses/" + course + "/class/failures")
                .then()
                .statusCode(200);
    }
}
