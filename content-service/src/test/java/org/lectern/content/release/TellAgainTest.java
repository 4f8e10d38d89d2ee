package org.lectern.content.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.lectern.content.Campus.COURSES;
import static org.lectern.content.Campus.bring;
import static org.lectern.content.Campus.get;
import static org.lectern.content.Campus.instructor;
import static org.lectern.content.Campus.newCourse;
import static org.lectern.content.Campus.publish;
import static org.lectern.content.Campus.release;
import static org.lectern.content.Campus.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lectern.content.CoursePackage;
import org.lectern.platform.inbox.IncomingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.platform.testing.TestTopic;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class TellAgainTest {

    private static final String PUBLISHED = "content.release.published.v1";
    private static final String WITHDRAWN = "content.course.withdrawn.v1";

    @Test
    void everyCourseIsToldAsItIsUnderANumberNewerThanThoseARestoreHasLost() {
        String offered = newCourse();
        release(offered, CoursePackage.of(offered));
        String hash = release(offered, CoursePackage.of(offered).changing("course.yaml", "Short", "Long"));
        String withdrawn = newCourse();
        release(withdrawn, CoursePackage.of(withdrawn));
        instructor().post(COURSES + withdrawn + "/withdraw").then().statusCode(200);
        String neverPublished = newCourse();
        bring(neverPublished, CoursePackage.of(neverPublished).zip());

        tellAgain();

        var release = told(offered, PUBLISHED, 3).getLast();
        EventContract.fits(release.type(), release.data().toString());
        assertThat(release.data().at("/hash").asText()).isEqualTo(hash);
        assertThat(release.data().at("/revision").asLong()).isEqualTo(1002);
        var withdrawal = told(withdrawn, WITHDRAWN, 2);
        assertThat(withdrawal.getLast().data().at("/revision").asLong()).isEqualTo(1002);
        assertThat(withdrawnAt(withdrawal.getLast()))
                .isCloseTo(withdrawnAt(withdrawal.getFirst()), within(1, ChronoUnit.MILLIS));
        assertThat(TestTopic.read("content.course", PUBLISHED))
                .noneMatch(event -> event.key().equals(neverPublished));
    }

    @Test
    void readersNoticeNothingAndTheNextPublicationIsNewerStill() {
        String course = newCourse();
        String first = release(course, CoursePackage.of(course));
        String second = release(course, CoursePackage.of(course).changing("course.yaml", "Short", "Long"));

        tellAgain();

        get("/courses/" + course).statusCode(200).body("release", equalTo(second));
        assertThat(rows("select revision from publication where course = '%s' order by revision".formatted(course)))
                .containsExactly("1", "2");
        publish(course, first).statusCode(200).body("revision", equalTo(1003));
    }

    private static Instant withdrawnAt(IncomingEvent event) {
        return Instant.parse(event.data().at("/withdrawnAt").asText());
    }

    private static void tellAgain() {
        given().post(ManagementInterface.url() + "/q/tell-again")
                .then()
                .statusCode(200)
                .body("told", greaterThanOrEqualTo(1));
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
