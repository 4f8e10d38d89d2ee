package org.lectern.progress.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.unwritten;
import static org.lectern.progress.Told.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Told;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class CourseTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @Test
    void learnerWithoutAnyRowSeesTheWholeOutline() {
        Bus.send(released(course, 1, section("login", "6.1"), unwritten("sessions", "6.2"), section("forms", "7.1")));

        ann.courseAtRelease(course, 1);

        ann.course(course).body(equalTo("""
                {"course":"%1$s","title":"Course %1$s","release":"%2$s","written":2,"completed":0,"practised":0,"total":3,"place":null,"labs":[],\
                "chapters":[\
                {"id":"chapter-of-sessions","number":6,"title":"Title of chapter-of-sessions","sections":[\
                {"id":"login","number":"6.1","title":"Section login","written":true,"completedAt":null,"practised":null,"mastery":null},\
                {"id":"sessions","number":"6.2","title":"Section sessions","written":false,"completedAt":null,"practised":null,"mastery":null}]},\
                {"id":"chapter-of-forms","number":7,"title":"Title of chapter-of-forms","sections":[\
                {"id":"forms","number":"7.1","title":"Section forms","written":true,"completedAt":null,"practised":null,"mastery":null}]}],\
                "attempts":[],"attemptsBefore":null}\
                """.formatted(course, Told.hash(1))));
    }

    @Test
    void olderReleaseIsIgnored() {
        Bus.send(
                released(course, 2, section("login", "6.1")),
                released(course, 1, section("old", "6.1")),
                released(marker(), 1, section("login", "6.1")));

        ann.courseAtRelease(marker(), 1);

        assertThat(ann.courseAtRelease(course, 2).getList("chapters.sections.flatten().id"))
                .containsExactly("login");
    }

    @Test
    void withdrawalHoldsThoughItArrivesBeforeTheRelease() {
        Bus.send(withdrawn(course, 2), released(course, 1, section("login", "6.1")));

        ann.courseAtRelease(course, 1);

        ann.mark(course, "login", true).statusCode(409).body("type", equalTo("urn:lectern:problem:course-withdrawn"));
    }

    @Test
    void courseOfWhichOnlyTheWithdrawalIsKnownIsNotFound() {
        Bus.send(withdrawn(course, 2), released(marker(), 1, section("login", "6.1")));

        ann.courseAtRelease(marker(), 1);

        ann.course(course).statusCode(404).body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    @Test
    void withdrawnCourseIsReadOnlyAndANewerReleaseOpensItAgain() {
        Bus.send(released(course, 1, section("login", "6.1")));
        ann.courseAtRelease(course, 1);
        ann.mark(course, "login", true).statusCode(200);

        Bus.send(withdrawn(course, 2), released(marker(), 1, section("login", "6.1")));
        ann.courseAtRelease(marker(), 1);
        ann.mark(course, "login", false).statusCode(409);
        ann.keepPlace(course, "login", null).statusCode(409);
        ann.course(course).statusCode(200).body("completed", equalTo(1));

        Bus.send(released(course, 3, section("login", "6.1")));
        ann.courseAtRelease(course, 3);
        ann.mark(course, "login", false).statusCode(200);
    }

    @Test
    void renumberedCourseFindsEverythingWhereItWas() {
        Bus.send(released(course, 1, section("login", "6.1"), section("sessions", "6.2")));
        ann.courseAtRelease(course, 1);
        ann.mark(course, "6.1", true).statusCode(200).body("section", equalTo("login"));
        ann.keepPlace(course, "6.2", "cookies").statusCode(204);
        Bus.send(Sitting.of(course, "exam-1", ann.sub()).graded(8, "chapter-of-sessions"));
        ann.courseWhen(course, json -> json.getList("attempts").size() == 1);

        Bus.send(released(
                course,
                2,
                section("start", "1.1"),
                section("new", "8.1"),
                section("login", "8.2"),
                section("sessions", "8.3")));
        ann.courseAtRelease(course, 2);

        ann.course(course)
                .body("completed", equalTo(1))
                .body("chapters[1].sections.find { it.number == '8.1' }.completedAt", nullValue())
                .body("chapters[1].sections.find { it.completedAt != null }.id", equalTo("login"))
                .body("place.section.id", equalTo("sessions"))
                .body("place.section.number", equalTo("8.3"))
                .body("place.anchor", equalTo("cookies"))
                .body("attempts[0].result.chapters[0].chapter", equalTo("chapter-of-sessions"))
                .body("attempts[0].result.chapters[0].number", equalTo(8));
        ann.mark(course, "8.2", true).statusCode(200).body("section", equalTo("login"));
    }

    @Test
    void completionOfASectionThatAReleaseDropsIsKept() {
        Bus.send(released(course, 1, section("login", "6.1"), section("sessions", "6.2")));
        ann.courseAtRelease(course, 1);
        String completedAt = ann.mark(course, "login", true).extract().path("completedAt");
        ann.keepPlace(course, "login", null).statusCode(204);

        Bus.send(released(course, 2, section("sessions", "6.1")));
        ann.courseAtRelease(course, 2);
        ann.course(course).body("completed", equalTo(0)).body("place", nullValue());
        ann.mark(course, "login", false).statusCode(404);

        Bus.send(released(course, 3, section("login", "6.1"), section("sessions", "6.2")));
        ann.courseAtRelease(course, 3);
        ann.course(course)
                .body("completed", equalTo(1))
                .body("chapters[0].sections[0].completedAt", equalTo(completedAt))
                .body("place.section.id", equalTo("login"));
    }

    /** Another course, told of after the one in question. */
    private String marker() {
        return course.replace("course-", "after-");
    }
}
