package org.lectern.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.course;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.Campus.release;
import static org.lectern.content.Campus.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class PublishReleaseTest {

    @Test
    void nobodyReadsAReleaseBeforeItIsPublished() {
        String course = newCourse();
        String hash = CoursePackage.of(course).hash();
        bring(course, CoursePackage.of(course).zip());
        get("/courses/" + course).statusCode(404).body("type", equalTo("urn:lectern:problem:course-not-found"));

        publish(course, hash)
                .statusCode(200)
                .body("course", equalTo(course))
                .body("hash", equalTo(hash))
                .body("revision", equalTo(1));

        get("/courses/" + course).statusCode(200).body("release", equalTo(hash));
    }

    @Test
    void othersLearnOfItAsTheContractSays() {
        String course = newCourse();
        CoursePackage files = CoursePackage.of(course).changing("course.yaml", "slug:", "staff: [ivan]\nslug:");
        String hash = release(course, files);

        IncomingEvent event = told(course, "content.release.published.v1", 1).getFirst();

        EventContract.fits(event.type(), event.data().toString());
        assertThat(event.data().at("/revision").asInt()).isEqualTo(1);
        assertThat(event.data().at("/hash").asText()).isEqualTo(hash);
        assertThat(event.data().at("/staff/0").asText()).isEqualTo("ivan");
        assertThat(event.data().at("/passMark").asInt()).isEqualTo(7);
        assertThat(event.data().at("/minutes").asInt()).isEqualTo(20);
        assertThat(event.data().at("/chapters/0/sections/0").toString()).isEqualTo("""
                {"id":"login","number":"6.1","title":"Logging in","minutes":12,"written":true,\
                "objectives":[{"id":"log-in","text":"log a user in"}],\
                "anchors":[{"id":"login-view","title":"The login view"},{"id":"routes","title":"Routes"}],\
                "labs":[{"id":"first-login","title":"A first login"}]}""");
    }

    @Test
    void courseWithoutAListIsEveryInstructors() {
        String course = course();

        assertThat(told(course, "content.release.published.v1", 1)
                        .getFirst()
                        .data()
                        .at("/staff")
                        .asText())
                .isEqualTo("all");
    }

    @Test
    void publishingWhatIsCurrentChangesNothing() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));

        publish(course, hash).statusCode(200).body("revision", equalTo(1));

        assertThat(rows("select revision from publication where course = '%s'".formatted(course)))
                .hasSize(1);
    }

    @Test
    void earlierReleaseIsPublishedAgain() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        String second = release(course, CoursePackage.of(course).changing("course.yaml", "Short and clear", "Longer"));

        publish(course, first).statusCode(200).body("revision", equalTo(3));

        get("/courses/" + course).body("release", equalTo(first)).body("summary", equalTo("Short and clear"));
        assertThat(told(course, "content.release.published.v1", 3))
                .extracting(event -> event.data().at("/hash").asText())
                .containsExactly(first, second, first);
        instructor()
                .get(COURSES + course + "/releases")
                .then()
                .statusCode(200)
                .body("releases.hash", contains(second, first))
                .body("releases.current", contains(false, true));
    }

    @Test
    void repeatedRequestDoesNotSwitchBack() {
        String course = newCourse();
        CoursePackage first = CoursePackage.of(course);
        bring(course, first.zip());
        publishWith("key-1", course, first.hash()).statusCode(200).body("revision", equalTo(1));
        String second = release(course, CoursePackage.of(course).changing("course.yaml", "Short", "Long"));

        publishWith("key-1", course, first.hash()).statusCode(200).body("revision", equalTo(1));

        get("/courses/" + course).body("release", equalTo(second));
        publishWith("key-1", course, second)
                .statusCode(409)
                .body("type", equalTo("urn:lectern:problem:idempotency-key-reused"));
    }

    @Test
    void racingPublicationsFollowOneAnother() throws InterruptedException, ExecutionException {
        String course = newCourse();
        String one = release(course, CoursePackage.of(course));
        String two = release(course, CoursePackage.of(course).changing("course.yaml", "Short", "Long"));

        try (var instructors = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String hash = i % 2 == 0 ? one : two;
                answers.add(
                        instructors.submit(() -> publish(course, hash).extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        List<String> revisions =
                rows("select revision from publication where course = '%s' order by revision".formatted(course));
        assertThat(revisions).hasSizeGreaterThan(2);
        assertThat(told(course, "content.release.published.v1", revisions.size()))
                .extracting(event -> event.data().at("/revision").asText())
                .containsExactlyElementsOf(revisions);
    }

    @Test
    void unknownReleaseIsNotPublished() {
        publish(course(), "0".repeat(64))
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:release-not-found"));
        publish(newCourse(), "0".repeat(64))
                .statusCode(404)
                .body("type", equalTo("urn:lectern:problem:course-not-found"));
    }

    @Test
    void withdrawnCourseIsNotOfferedUntilItIsPublishedAgain() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));

        withdraw(course).statusCode(200).body("revision", equalTo(2));
        withdraw(course).statusCode(200).body("revision", equalTo(2));

        get("/courses/" + course).statusCode(404);
        get("/courses/" + course + "/lessons/login").statusCode(404);
        get("/courses/" + course + "/releases/" + hash + "/lessons/login").statusCode(404);
        get("/search?q=login_view&course=" + course).body("hits.size()", equalTo(0));
        IncomingEvent event = told(course, "content.course.withdrawn.v1", 1).getFirst();
        EventContract.fits(event.type(), event.data().toString());
        assertThat(event.data().at("/revision").asInt()).isEqualTo(2);
        publish(course, hash).statusCode(200).body("revision", equalTo(3));
        get("/courses/" + course).statusCode(200);
    }

    @Test
    void courseThatWasNeverPublishedCannotBeWithdrawn() {
        String course = newCourse();
        bring(course, CoursePackage.of(course).zip());

        withdraw(course).statusCode(409).body("type", equalTo("urn:lectern:problem:course-not-offered"));
    }

    @Test
    void actsOfStaffAreInTheAuditTrail() {
        String course = newCourse();
        String hash = release(course, CoursePackage.of(course));
        withdraw(course);

        assertThat(rows("select act || ' ' || subject || ' ' || actor from audit where course = '%s' order by id"
                        .formatted(course)))
                .containsExactly(
                        "release.imported " + hash + " " + Tokens.sub("ivan"),
                        "release.published " + hash + " " + Tokens.sub("ivan"),
                        "course.withdrawn " + course + " " + Tokens.sub("ivan"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(TestTopic.read("audit", "audit.recorded.v1").stream()
                                .filter(event ->
                                        event.data().at("/course").asText().equals(course))
                                .peek(event -> EventContract.fits(
                                        event.type(), event.data().toString())))
                        .hasSize(3));
    }

    private static ValidatableResponse withdraw(String course) {
        return instructor().post(COURSES + course + "/withdraw").then();
    }

    private static ValidatableResponse publishWith(String key, String course, String hash) {
        return instructor()
                .header("Idempotency-Key", key)
                .post(COURSES + course + "/releases/" + hash + "/publish")
                .then();
    }

    private static List<IncomingEvent> told(String course, String type, int events) {
        return Awaitility.await()
                .until(
                        () -> TestTopic.read("content.course", type).stream()
                                .filter(event -> event.key().equals(course))
                                .toList(),
                        found -> found.size() >= events);
    }
}
