package org.lectern.progress.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.unwritten;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class LessonTest {

    private final String course = "course-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @BeforeEach
    void release() {
        Bus.send(released(course, 1, section("login", "6.1"), section("sessions", "6.2"), unwritten("later", "6.3")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void completedLessonIsShownAndToldOnce() {
        String completedAt = ann.mark(course, "login", true)
                .statusCode(200)
                .body("section", equalTo("login"))
                .extract()
                .path("completedAt");

        ann.course(course)
                .body("completed", equalTo(1))
                .body("written", equalTo(2))
                .body("chapters[0].sections[0].completedAt", equalTo(completedAt))
                .body("chapters[0].sections[1].completedAt", nullValue());
        await().until(() -> !told().isEmpty());
        assertThat(told()).singleElement().satisfies(event -> {
            EventContract.fits(event.type(), event.data().toString());
            assertThat(event.time()).isEqualTo(completedAt);
            assertThat(event.data().get("learner").asText()).isEqualTo(ann.sub());
            assertThat(event.data().get("section").asText()).isEqualTo("login");
            assertThat(event.data().get("completedAt").asText()).isEqualTo(completedAt);
        });
    }

    @Test
    void whatIsWrittenFitsTheContract() {
        EventContract.producerFits(
                new LessonCompleted(ann.sub(), course, "login", Instant.parse("2026-11-23T09:12:00Z"))
                        .event(UUID.randomUUID()));
    }

    @Test
    void completingAgainKeepsTheFirstTimeAndTellsNothing() {
        String first = ann.mark(course, "login", true).extract().path("completedAt");

        ann.mark(course, "6.1", true).statusCode(200).body("completedAt", equalTo(first));

        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void reopenedLessonIsNotCompleted() {
        ann.mark(course, "login", true).statusCode(200);

        ann.mark(course, "login", false)
                .statusCode(200)
                .body("section", equalTo("login"))
                .body("completedAt", nullValue());
        ann.mark(course, "login", false).statusCode(200);

        ann.course(course).body("completed", equalTo(0));
        assertThat(notices()).isEqualTo(2);
    }

    @Test
    void lessonThatIsCompletedOnManyDevicesAtOnceIsCompletedOnce() throws Exception {
        var times = new HashSet<String>();
        try (var devices = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> clicks = IntStream.range(0, 40)
                    .mapToObj(_ -> (Callable<String>) () -> ann.mark(course, "login", true)
                            .statusCode(200)
                            .extract()
                            .path("completedAt"))
                    .toList();
            for (var click : devices.invokeAll(clicks)) {
                times.add(click.get());
            }
        }

        assertThat(times).hasSize(1);
        assertThat(notices()).isEqualTo(1);
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        assertThat(told()).hasSize(1);
    }

    @Test
    void completingAndReopeningAtOnceEndsInOneOfTheTwo() throws Exception {
        try (var devices = Executors.newFixedThreadPool(8)) {
            List<Callable<ValidatableResponse>> clicks = IntStream.range(0, 40)
                    .mapToObj(click -> (Callable<ValidatableResponse>)
                            () -> ann.mark(course, "login", click % 2 == 0).statusCode(200))
                    .toList();
            for (var click : devices.invokeAll(clicks)) {
                click.get();
            }
        }

        String last = Rows.of("select data from notice where learner = ? order by id desc limit 1", ann.sub())
                .getFirst();
        ann.course(course).body("completed", equalTo(last.contains("lesson-completed") ? 1 : 0));
    }

    @Test
    void placeIsWhereTheLearnerWasLast() {
        ann.keepPlace(course, "login", "user-loader").statusCode(204);
        ann.keepPlace(course, "6.2", null).statusCode(204);

        ann.course(course)
                .body("place.section.id", equalTo("sessions"))
                .body("place.section.number", equalTo("6.2"))
                .body("place.section.title", equalTo("Section sessions"))
                .body("place.anchor", nullValue())
                .body("place.at", notNullValue());
    }

    @Test
    void placeThatIsKeptOnManyDevicesAtOnceIsOne() throws Exception {
        try (var devices = Executors.newFixedThreadPool(8)) {
            List<Callable<ValidatableResponse>> moves = IntStream.range(0, 24)
                    .mapToObj(move -> (Callable<ValidatableResponse>) () ->
                            ann.keepPlace(course, "login", "anchor-" + move).statusCode(204))
                    .toList();
            for (var move : devices.invokeAll(moves)) {
                move.get();
            }
        }

        ann.course(course).body("place.section.id", equalTo("login"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        notFound(ann.course("course-nobody-knows"), "course-not-found");
        notFound(ann.mark("course-nobody-knows", "login", true), "course-not-found");
        notFound(ann.keepPlace("course-nobody-knows", "login", null), "course-not-found");
        notFound(ann.mark(course, "6.9", true), "lesson-not-found");
        notFound(ann.mark(course, "logout", false), "lesson-not-found");
        notFound(ann.keepPlace(course, "logout", null), "lesson-not-found");
        notFound(ann.mark(course, "later", true), "lesson-not-written");
    }

    @Test
    void valuesThatAreNotAllowedAreNamed() {
        ann.request()
                .body("{}")
                .put("/api/progress/me/courses/" + course + "/lessons/login")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("completed"));
        ann.keepPlace(course, " ", null).statusCode(422).body("errors[0].field", equalTo("section"));
        ann.keepPlace(course, "login", "<b>").statusCode(422).body("errors[0].field", equalTo("anchor"));
        ann.request()
                .body("{\"completed\": \"perhaps\"}")
                .put("/api/progress/me/courses/" + course + "/lessons/login")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lectern:problem:malformed-body"));
    }

    private static void notFound(ValidatableResponse answer, String type) {
        answer.statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lectern:problem:" + type));
    }

    private List<IncomingEvent> told() {
        return TestTopic.read("progress.learner", "progress.lesson.completed.v1").stream()
                .filter(event -> event.key().equals(ann.sub()))
                .toList();
    }

    private long notices() {
        return Rows.count("select count(*) from notice where learner = ?", ann.sub());
    }
}
