package org.lectern.content.exam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.course;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.content.Campus;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class ExamEventsTest {

    private static final String PUBLISHED = "quiz.exam.published.v1";
    private static final String WITHDRAWN = "quiz.exam.withdrawn.v1";

    static List<String> publishedSamples() {
        return EventContract.samples(PUBLISHED);
    }

    static List<String> withdrawnSamples() {
        return EventContract.samples(WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("publishedSamples")
    void publishedExamIsShownWithItsCourse(String sample) {
        String course = course();
        String exam = UUID.randomUUID().toString();

        send(PUBLISHED, exam, of(course, exam, 2, sample));

        shown(course)
                .body("exams.exam", contains(exam))
                .body("exams[0].title", equalTo("Authentication check"))
                .body("exams[0].form", equalTo("drawn"))
                .body("exams[0].items", equalTo(10))
                .body("exams[0].passMark", equalTo(7))
                .body("exams[0].attempts", equalTo(3))
                .body("exams[0].publishedAt", equalTo("2026-11-23T09:00:00Z"))
                .body("exams[0].chapters.chapter", contains("authentication"));
        Campus.get("/courses?q=" + course).body("courses.find { it.course == '" + course + "' }.exams", equalTo(1));
    }

    @ParameterizedTest
    @MethodSource("withdrawnSamples")
    void withdrawnExamIsNotShown(String sample) {
        String course = course();
        String exam = UUID.randomUUID().toString();
        send(PUBLISHED, exam, of(course, exam, 2, publishedSamples().getFirst()));

        send(WITHDRAWN, exam, of(course, exam, 3, sample));

        shown(course).body("exams", empty());
    }

    @Test
    void examForSomeGroupsIsNotOnTheCoursesPage() {
        String course = course();
        String exam = UUID.randomUUID().toString();
        String sample = of(course, exam, 2, publishedSamples().getFirst());

        send(PUBLISHED, exam, sample.replaceFirst("\\{", "{\"groups\": [\"november\"],"));

        shown(course).body("exams", empty());
    }

    @Test
    void sameEventTwiceIsOneEffect() {
        String course = course();
        String exam = UUID.randomUUID().toString();
        String published = of(course, exam, 2, publishedSamples().getFirst());
        UUID event = send(PUBLISHED, exam, published);
        send(WITHDRAWN, exam, of(course, exam, 3, withdrawnSamples().getFirst()));

        send(event, PUBLISHED, exam, published);

        shown(course).body("exams", empty());
    }

    @Test
    void olderRevisionThatComesLateIsIgnored() {
        String course = course();
        String exam = UUID.randomUUID().toString();
        String sample = publishedSamples().getFirst();
        send(PUBLISHED, exam, of(course, exam, 5, sample.replace("Authentication check", "The newer title")));

        send(PUBLISHED, exam, of(course, exam, 4, sample));

        shown(course).body("exams.title", contains("The newer title"));
    }

    @Test
    void withdrawalThatOvertakesItsPublicationHolds() {
        String course = course();
        String exam = UUID.randomUUID().toString();
        send(WITHDRAWN, exam, of(course, exam, 3, withdrawnSamples().getFirst()));

        send(PUBLISHED, exam, of(course, exam, 2, publishedSamples().getFirst()));

        shown(course).body("exams", empty());
    }

    @Test
    void fieldsAddedLaterDoNoHarm() {
        String course = course();
        String exam = UUID.randomUUID().toString();
        String sample = of(course, exam, 2, publishedSamples().getFirst());

        send(PUBLISHED, exam, sample.replaceFirst("\\{", "{\"colour\": {\"of\": \"the day\"},"));

        shown(course).body("exams.exam", contains(exam));
    }

    @Test
    void examsOfAnUnknownCourseAreAProblem() {
        Campus.get("/courses/nowhere/exams")
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    /** The sample as it would be of that exam. */
    private static String of(String course, String exam, int revision, String sample) {
        return sample.replace("flask-training", course)
                .replaceFirst("\"exam\": \"[^\"]*\"", "\"exam\": \"" + exam + "\"")
                .replaceFirst("\"revision\": \\d+", "\"revision\": " + revision);
    }

    private static UUID send(String type, String exam, String json) {
        UUID event = UUID.randomUUID();
        send(event, type, exam, json);
        return event;
    }

    /** Returns when the service has applied it, for a marker sent behind it has been. */
    private static void send(UUID event, String type, String exam, String json) {
        TestTopic.send(TestTopic.message(
                new OutgoingEvent(event, "quiz.exam", exam, type, Instant.parse("2026-11-23T09:00:00Z"), ""), json));
        UUID marker = UUID.randomUUID();
        String markerExam = marker.toString();
        TestTopic.send(TestTopic.message(
                new OutgoingEvent(
                        marker, "quiz.exam", markerExam, WITHDRAWN, Instant.parse("2026-11-23T09:00:00Z"), ""),
                of("marker-course", markerExam, 1, withdrawnSamples().getFirst())));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                Campus.rows("select event_id from inbox where event_id = '%s'".formatted(marker)))
                        .hasSize(1));
    }

    private static ValidatableResponse shown(String course) {
        return given().get(COURSES + course + "/exams").then().statusCode(200);
    }
}
