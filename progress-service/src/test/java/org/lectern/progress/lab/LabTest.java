package org.lectern.progress.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class LabTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void release() {
        Bus.send(released(
                course,
                1,
                section("login", "6.1").with("first-login", "second-login"),
                section("sessions", "6.2").with("stolen-cookie")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void solvedLabsAreShownInTheOrderOfTheCourse() {
        ann.solve(course, "stolen-cookie").statusCode(200).body("lab", equalTo("stolen-cookie"));
        String solvedAt = ann.solve(course, "first-login").extract().path("solvedAt");

        ann.course(course)
                .body("labs.lab", contains("first-login", "stolen-cookie"))
                .body("labs[0].solvedAt", equalTo(solvedAt));
    }

    @Test
    void solvingAgainKeepsTheFirstTime() {
        String first = ann.solve(course, "first-login").extract().path("solvedAt");

        ann.solve(course, "first-login").statusCode(200).body("solvedAt", equalTo(first));

        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void labThatIsSolvedInManyTabsAtOnceIsSolvedOnce() throws Exception {
        var times = new HashSet<String>();
        try (var tabs = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> reports = IntStream.range(0, 24)
                    .mapToObj(_ -> (Callable<String>) () -> ann.solve(course, "first-login")
                            .statusCode(200)
                            .extract()
                            .path("solvedAt"))
                    .toList();
            for (var report : tabs.invokeAll(reports)) {
                times.add(report.get());
            }
        }

        assertThat(times).hasSize(1);
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void solvedLabCountsForNothingAndIsToldToNobody() {
        var before = ann.course(course).extract().jsonPath();

        ann.solve(course, "first-login").statusCode(200);

        ann.course(course)
                .body("completed", equalTo(before.getInt("completed")))
                .body("practised", equalTo(before.getInt("practised")))
                .body("chapters", equalTo(before.getList("chapters")));
        assertThat(Rows.count("select count(*) from outbox where key = ?", ann.sub()))
                .isZero();
    }

    @Test
    void labThatTheCourseLacksCannotBeSolved() {
        ann.solve(course, "nothing")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:lab-not-found"));
        ann.solve("nowhere-" + UUID.randomUUID(), "first-login")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
        ann.course(course).body("labs", empty());
    }

    @Test
    void solvedLabOutlivesAReleaseThatDropsIt() {
        ann.solve(course, "first-login").statusCode(200);

        Bus.send(released(course, 2, section("login", "6.1")));
        ann.courseAtRelease(course, 2);
        ann.course(course).body("labs", empty());
        Bus.send(released(course, 3, section("login", "6.1").with("first-login")));
        ann.courseAtRelease(course, 3);

        ann.course(course).body("labs.lab", contains("first-login"));
    }

    @Test
    void inAWithdrawnCourseWhatIsSolvedStaysAndNothingIsAdded() {
        ann.solve(course, "first-login").statusCode(200);
        Bus.send(withdrawn(course, 2));
        await().untilAsserted(() -> ann.solve(course, "stolen-cookie").statusCode(409));

        ann.course(course).body("labs.lab", contains("first-login"));
    }

    private long notices() {
        return Rows.count("select count(*) from notice where learner = ?", ann.sub());
    }
}
