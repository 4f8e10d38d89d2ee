package org.lectern.progress.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.progress.Told.examForGroups;
import static org.lectern.progress.Told.examPublished;
import static org.lectern.progress.Told.examWithdrawn;
import static org.lectern.progress.Told.questionReportAnswered;
import static org.lectern.progress.Told.released;
import static org.lectern.progress.Told.reportAnswered;
import static org.lectern.progress.Told.section;
import static org.lectern.progress.Told.timeGranted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.platform.testing.LecternParts;
import org.lectern.platform.testing.Tokens;
import org.lectern.progress.Bus;
import org.lectern.progress.Learner;
import org.lectern.progress.Rows;
import org.lectern.progress.Told;
import org.lectern.progress.Told.Sitting;

@QuarkusTest
@QuarkusTestResource(LecternParts.class)
class NoticeStreamTest {

    private final String course = "course-" + UUID.randomUUID();
    private final String exam = "exam-" + UUID.randomUUID();
    private final Learner ann = Learner.fresh();

    @Inject
    NoticeConfig config;

    @BeforeEach
    void release() {
        // Long ago: no news, so that the tests meet only what they tell themselves.
        Bus.send(released(course, 1, Instant.parse("2026-01-01T00:00:00Z"), section("login", "6.1")));
        ann.courseAtRelease(course, 1);
    }

    @Test
    void firstEventTellsTheServersTimeAndThePresentPlace() throws Exception {
        try (var stream = StreamReader.open(ann.token(), null)) {
            var hello = stream.next("hello");

            assertThat(hello.data()).matches("\\{\"serverTime\":\"[-0-9T:.]+Z\"}");
            assertThat(hello.seq()).isEqualTo(Rows.count("select seq from notice_head"));
        }
    }

    @Test
    void whatALearnerDoesReachesTheOtherDevicesAtOnce() throws Exception {
        try (var phone = StreamReader.open(ann.token(), null);
                var laptop = StreamReader.open(ann.token(), null)) {
            for (var device : List.of(phone, laptop)) {
                device.next("hello");
            }
            ann.mark(course, "login", true);
            ann.mark(course, "login", false);

            for (var device : List.of(phone, laptop)) {
                assertThat(device.next("progress").data()).isEqualTo(progress("lesson-completed"));
                assertThat(device.next("progress").data()).isEqualTo(progress("lesson-reopened"));
            }
        }
    }

    @Test
    void whatBecomesOfAnAttemptIsTold() throws Exception {
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            var sitting = Sitting.of(course, exam, ann.sub());
            Bus.send(sitting.started(), sitting.submitted(), sitting.graded(7, "chapter-of-login"));

            assertThat(stream.next("progress").data()).isEqualTo(progress("attempt-started"));
            assertThat(stream.next("progress").data()).isEqualTo(progress("attempt-submitted"));
            assertThat(stream.next("progress").data()).isEqualTo(progress("attempt-graded"));
        }
    }

    @Test
    void correctionOfAResultIsToldToItsLearnerOnceAndWithoutTheResult() throws Exception {
        var sitting = Sitting.of(course, exam, ann.sub());
        var correction = sitting.regraded(2, 8, "chapter-of-login", true);
        var overtaken = sitting.regraded(1, 5, "chapter-of-login", false);
        try (var anns = StreamReader.open(ann.token(), null);
                var bobs = StreamReader.open(Learner.fresh().token(), null)) {
            anns.next("hello");
            bobs.next("hello");
            Bus.send(sitting.graded(6, "chapter-of-login"), correction, correction, overtaken);
            Bus.send(sitting.submitted());

            assertThat(anns.next("progress").data()).isEqualTo(progress("attempt-graded"));
            assertThat(anns.next("result-corrected").data())
                    .isEqualTo("{\"course\":\"%s\",\"exam\":\"%s\",\"title\":\"Exam as sat\",\"attempt\":\"%s\"}"
                            .formatted(course, exam, sitting.attempt()));
            assertThat(anns.next("progress").data()).isEqualTo(progress("attempt-submitted"));
            Bus.send(released(course, 2, section("login", "6.1")));
            bobs.next("release-published");
        }
    }

    @Test
    void extraTimeIsToldToItsLearnerAlone() throws Exception {
        var bob = Learner.fresh();
        try (var anns = StreamReader.open(ann.token(), null);
                var bobs = StreamReader.open(bob.token(), null)) {
            anns.next("hello");
            bobs.next("hello");
            Bus.send(timeGranted(course, exam, ann.sub()));

            assertThat(anns.next("extra-time").data())
                    .isEqualTo("{\"course\":\"%s\",\"exam\":\"%s\",\"kind\":\"accommodation\",\"attempt\":null}"
                            .formatted(course, exam));
            bob.mark(course, "login", true);
            assertThat(bobs.next("progress").data()).isEqualTo(progress("lesson-completed"));
        }
    }

    @Test
    void whoReportedAQuestionHearsThatItIsAnswered() throws Exception {
        var report = UUID.randomUUID();
        try (var anns = StreamReader.open(ann.token(), null)) {
            anns.next("hello");
            Bus.send(questionReportAnswered(course, report, ann.sub()));

            assertThat(anns.next("report-answered").data())
                    .isEqualTo("{\"course\":\"%s\",\"what\":\"question\",\"id\":\"%s\"}".formatted(course, report));
        }
    }

    @Test
    void whoReportedAParagraphHearsThatItIsAnsweredAndNobodyElse() throws Exception {
        var report = UUID.randomUUID();
        try (var anns = StreamReader.open(ann.token(), null);
                var bobs = StreamReader.open(Learner.fresh().token(), null)) {
            anns.next("hello");
            bobs.next("hello");
            var answered = reportAnswered(course, report, ann.sub());
            Bus.send(answered, answered, released(course, 2, section("login", "6.1")));

            assertThat(anns.next("report-answered").data())
                    .isEqualTo("{\"course\":\"%s\",\"what\":\"paragraph\",\"id\":\"%s\"}".formatted(course, report));
            anns.next("release-published");
            bobs.next("release-published");
        }
    }

    @Test
    void whatConcernsTheCourseReachesEverybodyByOneRow() throws Exception {
        try (var anns = StreamReader.open(ann.token(), null);
                var bobs = StreamReader.open(Learner.fresh().token(), null)) {
            anns.next("hello");
            bobs.next("hello");
            Bus.send(examPublished(course, exam, 1, "Check"));
            assertThat(anns.next("exam-published").data()).isEqualTo(examTold());
            Bus.send(examWithdrawn(course, exam, 2));
            assertThat(anns.next("exam-withdrawn").data()).isEqualTo(examTold());
            Bus.send(released(course, 2, section("login", "6.1")));
            assertThat(anns.next("release-published").data())
                    .isEqualTo("{\"course\":\"%s\",\"release\":\"%s\"}".formatted(course, Told.hash(2)));

            bobs.next("exam-published");
            bobs.next("exam-withdrawn");
            bobs.next("release-published");
        }
        assertThat(Rows.count("select count(*) from notice where data like ?", "%" + course + "%"))
                .isEqualTo(3);
    }

    @Test
    void examForSomeGroupsIsNoNewsToEverybody() throws Exception {
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            Bus.send(
                    examForGroups(course, exam + "-for-some", 1, "For some", "november"),
                    examWithdrawn(course, exam + "-for-some", 2),
                    examPublished(course, exam, 1, "For all"));

            assertThat(stream.next("exam-published").data()).contains("For all");
        }
        assertThat(Rows.count("select count(*) from notice where data like ?", "%" + exam + "-for-some%"))
                .isZero();
    }

    @Test
    void whatIsAnothersIsNotTold() throws Exception {
        var bob = Learner.fresh();
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            bob.mark(course, "login", true);
            ann.mark(course, "login", true);
            bob.mark(course, "login", false);
            ann.mark(course, "login", false);

            assertThat(stream.next("progress").data()).isEqualTo(progress("lesson-completed"));
            assertThat(stream.next("progress").data()).isEqualTo(progress("lesson-reopened"));
        }
    }

    @Test
    void whatIsNoNewsIsNotTold() throws Exception {
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            var twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
            var anHourAgo = Instant.now().minus(Duration.ofHours(1));
            Bus.send(
                    Sitting.of(course, exam, ann.sub(), 1, twoDaysAgo).started(),
                    examPublished(course, exam, 3, "Old", twoDaysAgo, null),
                    examPublished(course, exam + "-over", 1, "Over", anHourAgo, anHourAgo),
                    examWithdrawn(course, exam + "-nobody-saw", 1),
                    examPublished(course, exam, 2, "Older than known", Instant.now(), null),
                    examPublished(course, exam + "-new", 1, "New"));
            assertThat(stream.next("exam-published").data()).contains(exam + "-new");

            Bus.send(Sitting.of(course, exam, ann.sub()).submitted());
            assertThat(stream.next("progress").data()).isEqualTo(progress("attempt-submitted"));
        }
    }

    @Test
    void whatAnotherReplicaDidIsLookedForMoreThanOnceASecond() throws Exception {
        assertThat(config.lookEvery()).isLessThan(Duration.ofSeconds(1));
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            Rows.execute(insert("done elsewhere"));
            assertThat(stream.next("progress").data()).isEqualTo("done elsewhere");
        }
    }

    @Test
    void streamEndsWithItsToken() throws Exception {
        var token =
                Tokens.of(ann.name()).expiresAt(Instant.now().plusSeconds(5)).sign();
        try (var stream = StreamReader.open(token, null)) {
            stream.next("hello");
            assertThat(stream.ends(Duration.ofSeconds(60))).isTrue();
        }
    }

    @Test
    void pageThatComesBackMissesNothingAndANewOneHearsNothingOld() throws Exception {
        String seen;
        try (var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            ann.mark(course, "login", true);
            seen = stream.next("progress").id();
        }
        ann.mark(course, "login", false);
        Bus.send(examPublished(course, exam, 1, "Check"));
        ann.courseWhen(course, _ -> Rows.count("select count(*) from exam where exam = ?", exam) == 1);

        try (var back = StreamReader.open(ann.token(), seen);
                var loaded = StreamReader.open(ann.token(), null)) {
            assertThat(back.next("hello").id()).isEqualTo(seen);
            assertThat(back.next("progress").data()).isEqualTo(progress("lesson-reopened"));
            back.next("exam-published");
            loaded.next("hello");

            ann.mark(course, "login", true);
            assertThat(back.next("progress").data()).isEqualTo(progress("lesson-completed"));
            assertThat(loaded.next("progress").data()).isEqualTo(progress("lesson-completed"));
        }
    }

    @Test
    void idThatIsNoneOfOursBeginsANewStream() throws Exception {
        for (var id : List.of("nonsense", "-1", "99999999999", "")) {
            try (var stream = StreamReader.open(ann.token(), id)) {
                assertThat(stream.next("hello").seq()).isEqualTo(Rows.count("select seq from notice_head"));
                ann.mark(course, "login", id.equals("nonsense") || id.equals("99999999999"));
                stream.next("progress");
            }
        }
    }

    @Test
    void noticeThatCommitsLaterThanAHigherOneIsNotLost() throws Exception {
        try (var early = LecternParts.database().open();
                var stream = StreamReader.open(ann.token(), null)) {
            stream.next("hello");
            early.setAutoCommit(false);
            Rows.execute(early, insert("early"));
            Rows.execute(insert("late"));
            var late = stream.next("progress");
            assertThat(late.data()).isEqualTo("late");

            early.commit();
            var first = stream.next("progress");

            assertThat(first.data()).isEqualTo("early");
            assertThat(first.seq()).isGreaterThan(late.seq());
            assertThat(Rows.of("select data from notice where learner = ? order by id", ann.sub()))
                    .as("the lower identity was given to the transaction that committed later")
                    .containsExactly("early", "late");
            try (var back = StreamReader.open(ann.token(), late.id())) {
                back.next("hello");
                assertThat(back.next("progress").data()).isEqualTo("early");
            }
        }
    }

    @Test
    void noticesOfManyTransactionsAtOnceArriveOnceEachInTheOrderOfTheirPlaces() throws Exception {
        try (var stream = StreamReader.open(ann.token(), null);
                var writers = Executors.newFixedThreadPool(8)) {
            stream.next("hello");
            List<Callable<Void>> writes = IntStream.range(0, 200)
                    .mapToObj(number -> (Callable<Void>) () -> {
                        try (var connection = LecternParts.database().open()) {
                            connection.setAutoCommit(false);
                            Rows.execute(connection, insert("notice-" + number), "select pg_sleep(random() * 0.05)");
                            connection.commit();
                        }
                        return null;
                    })
                    .toList();
            for (var write : writers.invokeAll(writes)) {
                write.get();
            }

            var arrived = new ArrayList<StreamReader.Event>();
            while (arrived.size() < 200) {
                arrived.add(stream.next("progress"));
            }
            assertThat(arrived).extracting(StreamReader.Event::data).doesNotHaveDuplicates();
            assertThat(arrived).extracting(StreamReader.Event::seq).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void pageThatMissedVeryMuchGetsItInParts() throws Exception {
        String known;
        try (var stream = StreamReader.open(ann.token(), null)) {
            known = stream.next("hello").id();
        }
        Rows.execute("""
                insert into notice (learner, name, data, at)
                select '%s', 'progress', 'notice-' || number, now() from generate_series(1, 1200) number
                """.formatted(ann.sub()));
        ann.courseWhen(course, _ -> Rows.count("select count(*) from notice where seq is null") == 0);

        var arrived = new ArrayList<String>();
        for (int part = 0; arrived.size() < 1200; part++) {
            try (var stream = StreamReader.open(ann.token(), known)) {
                stream.next("hello");
                if (part < 2) {
                    assertThat(stream.ends(Duration.ofSeconds(60))).isTrue();
                }
                for (int number = 0; number < (part < 2 ? 500 : 200); number++) {
                    var event = stream.next("progress");
                    known = event.id();
                    arrived.add(event.data());
                }
            }
        }

        assertThat(arrived).hasSize(1200).doesNotHaveDuplicates();
    }

    /** As another replica's transaction would put it. */
    private String insert(String data) {
        return "insert into notice (learner, name, data, at) values ('%s', 'progress', '%s', now())"
                .formatted(ann.sub(), data);
    }

    private String progress(String what) {
        return "{\"course\":\"%s\",\"what\":\"%s\"}".formatted(course, what);
    }

    private String examTold() {
        return "{\"course\":\"%s\",\"exam\":\"%s\",\"title\":\"Check\"}".formatted(course, exam);
    }
}
