package org.lectern.progress.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.lectern.progress.Told.examPublished;
import static org.lectern.progress.Told.examWithdrawn;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.ManagementInterface;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;
import org.lectern.progress.Told.Practised;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class RebuildTest {

    @Inject
    CompleteProjections completion;

    private static final int LEARNERS = 500;
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final Random random = new Random(42);

    @Test
    void projectionsOfFiveHundredLearnersAreByteIdenticalAfterARebuild() {
        var ann = Learner.fresh();
        var events = events(ann);
        Bus.send(events);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rows.count("""
                select count(*) from inbox where event_id = any (cast(string_to_array(?, ',') as uuid[]))
                """, String.join(",", ids(events)))
                        == ids(events).size());
        ann.mark("rebuilt-1", "login", true).statusCode(200);
        ann.keepPlace("rebuilt-1", "login", "user-loader").statusCode(204);
        var before = dump();
        var shown = shown(ann);
        var notices = Rows.count("select count(*) from notice");

        given().post(ManagementInterface.url() + "/q/projections/rebuild")
                .then()
                .statusCode(200)
                .body("read.'quiz.learning'", greaterThanOrEqualTo(LEARNERS * 4));

        assertThat(dump()).isEqualTo(before);
        assertThat(shown(ann)).isEqualTo(shown);
        assertThat(Rows.count("select count(*) from notice")).isEqualTo(notices);
    }

    /** What is folded from the facts: mastery and the review cards too. */
    private static String shown(Learner learner) {
        return learner.course("rebuilt-1").statusCode(200).extract().asString()
                + learner.request()
                        .get("/api/progress/me/courses/rebuilt-1/mastery")
                        .asString()
                + learner.request()
                        .get("/api/progress/me/reviews?course=rebuilt-1")
                        .jsonPath()
                        .getList("due.objective");
    }

    @Test
    void rebuildMendsWhatIsWrong() {
        var ann = Learner.fresh();
        var course = "course-" + UUID.randomUUID();
        Bus.send(
                released(course, 1, section("login", "6.1")),
                Sitting.of(course, "exam-1", ann.sub()).started(),
                Practised.of(course, ann.sub(), "login", "q-1", 1).told());
        ann.courseWhen(course, json -> json.getList("attempts").size() == 1 && json.getInt("practised") == 1);
        var right = ann.course(course).extract().asString();
        Rows.execute(
                "update first_answer set section = 'wrong', at = '2020-01-01' where learner = '" + ann.sub() + "'",
                "update course set title = 'wrong', release_revision = 99 where course = '" + course + "'",
                "delete from attempt_fact where learner = '" + ann.sub() + "'",
                "update practice_fact set points = 0 where learner = '" + ann.sub() + "'");

        given().post(ManagementInterface.url() + "/q/projections/rebuild")
                .then()
                .statusCode(200);

        assertThat(ann.course(course).extract().asString()).isEqualTo(right);
        assertThat(Rows.of("select section from first_answer where learner = ?", ann.sub()))
                .containsExactly("login");
    }

    @Test
    void factThatAnEarlierVersionKeepsBesideThisOneIsFoldedByItself() {
        var ann = Learner.fresh();
        var course = "course-" + UUID.randomUUID();
        var first = "select section, is_right from first_answer where learner = '" + ann.sub() + "'";
        Bus.send(
                new Practised(course, ann.sub(), "login", "q-1", 1, BEGIN.plusSeconds(60)).told(),
                new Practised(course, ann.sub(), "start", "q-1", 0, BEGIN).told());
        await().until(() -> Rows.of(first).equals(List.of("start|f")));
        // As if the version before had taken up the earlier answer: it folds nothing and does not know the mark.
        Rows.execute(
                "update practice_fact set folded = default where section = 'start' and learner = '" + ann.sub() + "'",
                "update first_answer set section = 'login', is_right = true, at = at + interval '1 minute' where learner = '"
                        + ann.sub() + "'");

        completion.run();

        assertThat(Rows.of(first)).containsExactly("start|f");
        assertThat(Rows.count("select count(*) from practice_fact where not folded"))
                .isZero();
    }

    @Test
    void staffThatAnEarlierVersionDidNotKeepIsReadAgainByItself() {
        var course = "course-" + UUID.randomUUID();
        Bus.send(released(course, 1, section("login", "6.1")));
        Learner.fresh().courseAtRelease(course, 1);
        var staff = "select staff from course where course = '" + course + "'";
        var kept = Rows.of(staff);

        Rows.execute("update course set staff = null where course = '" + course + "'");
        completion.run();

        assertThat(Rows.of(staff)).isEqualTo(kept).doesNotContainNull();
    }

    @Test
    void whatArrivesDuringARebuildIsNeitherLostNorDoubled() {
        var ann = Learner.fresh();
        var course = "course-" + UUID.randomUUID();
        Bus.send(released(course, 1, section("login", "6.1")));
        ann.courseAtRelease(course, 1);
        var sittings = new ArrayList<Sitting>();
        for (int number = 1; number <= 300; number++) {
            sittings.add(Sitting.of(course, "exam-1", ann.sub(), number, BEGIN.plusSeconds(number)));
        }
        var sending = Thread.ofVirtual().start(() -> sittings.forEach(sitting -> Bus.send(sitting.started())));

        do {
            given().post(ManagementInterface.url() + "/q/projections/rebuild")
                    .then()
                    .statusCode(200);
        } while (sending.isAlive());

        await().until(() -> Rows.count("select count(*) from attempt_fact where learner = ?", ann.sub()) == 300);
        ann.course(course).body("attempts.number[0]", equalTo(300));
    }

    /** Two courses and two exams with their history, and four facts of each learner: shuffled, and every tenth sent twice. */
    private List<ProducerRecord<String, byte[]>> events(Learner first) {
        var events = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var course : List.of("rebuilt-1", "rebuilt-2")) {
            events.add(released(course, 1, BEGIN, section("login", "6.1")));
            events.add(released(course, 2, BEGIN, section("start", "1.1"), section("login", "6.1")));
            events.add(examPublished(course, "exam-of-" + course, 1, "First title", BEGIN, null));
            events.add(examPublished(course, "exam-of-" + course, 3, "Last title", BEGIN, null));
            events.add(examWithdrawn(course, "exam-of-" + course, 2));
        }
        events.add(withdrawn("rebuilt-2", 3));
        for (int number = 0; number < LEARNERS; number++) {
            var learner = number == 0 ? first.sub() : "rebuilt-learner-" + number;
            var course = "rebuilt-" + (number % 2 + 1);
            var sitting =
                    Sitting.of(course, "exam-of-" + course, learner, 1, BEGIN.plusSeconds(random.nextInt(1_000_000)));
            events.add(sitting.started());
            events.add(sitting.submitted());
            events.add(sitting.graded(random.nextInt(11), "chapter-of-login"));
            if (number % 50 == 0) {
                events.add(sitting.regraded(2, random.nextInt(11), "chapter-of-login", number % 100 == 0));
                events.add(sitting.regraded(1, random.nextInt(11), "chapter-of-login", number % 100 != 0));
            }
            events.add(new Practised(
                            course,
                            learner,
                            number % 3 == 0 ? "start" : "login",
                            "q-" + number % 5,
                            number % 2,
                            BEGIN.plusSeconds(random.nextInt(1_000_000)))
                    .told());
        }
        for (int number = 0; number < LEARNERS * 4; number += 10) {
            events.add(events.get(number));
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static List<String> ids(List<ProducerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.US_ASCII))
                .distinct()
                .toList();
    }

    /** Every table but those of delivery, as text. */
    private static String dump() {
        var tables = List.of(
                "select * from course order by course",
                "select * from exam order by exam",
                "select * from attempt_fact order by event",
                "select * from practice_fact order by event",
                "select * from completion order by learner, course, section",
                "select * from place order by learner, course",
                "select * from first_answer order by course, learner, question",
                "select course, learner, staff, joined_at from class_member order by course, learner");
        return String.join(
                "\n",
                tables.stream()
                        .map(Rows::of)
                        .map(rows -> String.join("\n", rows))
                        .toList());
    }
}
