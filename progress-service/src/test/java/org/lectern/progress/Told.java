package org.lectern.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.EventContract;
import org.lectern.platform.testing.TestTopic;
import org.lectern.platform.time.UuidV7;

/** What content and quiz tell, fitting their schemas. */
public final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** A section of a release, such as {@code section("login", "6.1")}. */
    public record Section(String id, String number, boolean written, List<String> labs) {

        /** The same with labs. */
        public Section with(String... ids) {
            return new Section(id, number, written, List.of(ids));
        }

        private Map<String, Object> data() {
            return Map.of(
                    "id",
                    id,
                    "number",
                    number,
                    "title",
                    "Section " + id,
                    "minutes",
                    written ? 10 : 0,
                    "written",
                    written,
                    "objectives",
                    List.of(Map.of("id", "objective-of-" + id, "text", "know " + id)),
                    "anchors",
                    List.of(),
                    "labs",
                    labs.stream()
                            .map(lab -> Map.of("id", lab, "title", "Lab " + lab))
                            .toList());
        }

        private int chapter() {
            return Integer.parseInt(number.substring(0, number.indexOf('.')));
        }
    }

    public static Section section(String id, String number) {
        return new Section(id, number, true, List.of());
    }

    public static Section unwritten(String id, String number) {
        return new Section(id, number, false, List.of());
    }

    /** The hash of a release, by its revision. */
    public static String hash(int revision) {
        return "%064x".formatted(revision);
    }

    public static ProducerRecord<String, byte[]> released(String course, int revision, Section... sections) {
        return released(course, revision, Instant.now(), sections);
    }

    public static ProducerRecord<String, byte[]> released(
            String course, int revision, Instant at, Section... sections) {
        return released(course, revision, at, "all", sections);
    }

    /** A release that names its staff by user name. */
    public static ProducerRecord<String, byte[]> releasedBy(
            List<String> staff, String course, int revision, Section... sections) {
        return released(course, revision, Instant.now(), staff, sections);
    }

    private static ProducerRecord<String, byte[]> released(
            String course, int revision, Instant at, Object staff, Section... sections) {
        var chapters = Arrays.stream(sections)
                .collect(Collectors.groupingBy(Section::chapter, LinkedHashMap::new, Collectors.toList()));
        return message(
                "content.course",
                course,
                "content.release.published.v1",
                at,
                Map.ofEntries(
                        Map.entry("course", course),
                        Map.entry("revision", revision),
                        Map.entry("hash", hash(revision)),
                        Map.entry("title", "Course " + course),
                        Map.entry("summary", "A summary."),
                        Map.entry("language", "en"),
                        Map.entry("staff", staff),
                        Map.entry("publishedAt", at.toString()),
                        Map.entry("passMark", 42),
                        Map.entry("minutes", 90),
                        Map.entry(
                                "chapters",
                                chapters.entrySet().stream()
                                        .map(chapter -> chapter(chapter.getKey(), chapter.getValue()))
                                        .toList())));
    }

    /** A chapter keeps its id, whatever its number: it is called after its last section. */
    private static Map<String, Object> chapter(int number, List<Section> sections) {
        var id = "chapter-of-" + sections.getLast().id();
        return Map.of(
                "number",
                number,
                "id",
                id,
                "title",
                "Title of " + id,
                "examItems",
                3,
                "sections",
                sections.stream().map(Section::data).toList());
    }

    public static ProducerRecord<String, byte[]> withdrawn(String course, int revision) {
        var at = Instant.now();
        return message(
                "content.course",
                course,
                "content.course.withdrawn.v1",
                at,
                Map.of(
                        "course", course,
                        "revision", revision,
                        "withdrawnAt", at.toString()));
    }

    public static ProducerRecord<String, byte[]> reportAnswered(String course, UUID report, String learner) {
        var at = Instant.now();
        return message(
                "content.course",
                course,
                "content.report.answered.v1",
                at,
                Map.of(
                        "report",
                        report.toString(),
                        "course",
                        course,
                        "section",
                        "login",
                        "learner",
                        learner,
                        "outcome",
                        "mended",
                        "answeredAt",
                        at.toString()));
    }

    public static ProducerRecord<String, byte[]> questionReportAnswered(String course, UUID report, String learner) {
        var at = Instant.now();
        return message(
                "quiz.learning",
                learner,
                "quiz.report.answered.v1",
                at,
                Map.of(
                        "report",
                        report.toString(),
                        "course",
                        course,
                        "question",
                        "login-01",
                        "learner",
                        learner,
                        "outcome",
                        "mended",
                        "answeredAt",
                        at.toString()));
    }

    public static ProducerRecord<String, byte[]> examPublished(String course, String exam, int revision, String title) {
        return examPublished(course, exam, revision, title, Instant.now(), null);
    }

    public static ProducerRecord<String, byte[]> examPublished(
            String course, String exam, int revision, String title, Instant at, Instant closesAt) {
        return examPublished(course, exam, revision, title, at, closesAt, List.of());
    }

    public static ProducerRecord<String, byte[]> examForGroups(
            String course, String exam, int revision, String title, String... groups) {
        return examPublished(course, exam, revision, title, Instant.now(), null, List.of(groups));
    }

    private static ProducerRecord<String, byte[]> examPublished(
            String course, String exam, int revision, String title, Instant at, Instant closesAt, List<String> groups) {
        var data = new LinkedHashMap<String, Object>(Map.of(
                "exam",
                exam,
                "course",
                course,
                "revision",
                revision,
                "title",
                title,
                "form",
                "drawn",
                "items",
                10,
                "minutes",
                15,
                "passMark",
                7,
                "chapters",
                List.of(Map.of("chapter", "chapter-one", "number", 1, "title", "One", "items", 10)),
                "publishedAt",
                at.toString()));
        data.put("attempts", null);
        data.put("opensAt", null);
        data.put("closesAt", closesAt == null ? null : closesAt.toString());
        data.put("groups", groups);
        return message("quiz.exam", exam, "quiz.exam.published.v1", at, data);
    }

    public static ProducerRecord<String, byte[]> examWithdrawn(String course, String exam, int revision) {
        var at = Instant.now();
        return message(
                "quiz.exam",
                exam,
                "quiz.exam.withdrawn.v1",
                at,
                Map.of(
                        "exam", exam,
                        "course", course,
                        "revision", revision,
                        "withdrawnAt", at.toString()));
    }

    /** An attempt that a learner sits, and what quiz tells of it. */
    public record Sitting(UUID attempt, String course, String exam, String learner, int number, Instant startedAt) {

        public static Sitting of(String course, String exam, String learner) {
            return of(course, exam, learner, 1, Instant.now());
        }

        public static Sitting of(String course, String exam, String learner, int number, Instant startedAt) {
            return new Sitting(UuidV7.at(startedAt), course, exam, learner, number, startedAt);
        }

        public Instant submittedAt() {
            return startedAt.plusSeconds(600);
        }

        public ProducerRecord<String, byte[]> started() {
            return told(
                    "started",
                    startedAt,
                    Map.of(
                            "form",
                            1,
                            "number",
                            number,
                            "startedAt",
                            startedAt.toString(),
                            "deadline",
                            startedAt.plusSeconds(900).toString()));
        }

        public ProducerRecord<String, byte[]> submitted() {
            return told(
                    "submitted",
                    submittedAt(),
                    Map.of("submittedAt", submittedAt().toString(), "by", "learner"));
        }

        /** Ten questions of one chapter, so many of them right. */
        public ProducerRecord<String, byte[]> graded(int points, String chapter) {
            return graded(points, chapter, List.of(item("q-1", 1)));
        }

        /** The same while the learner may not see what was right and wrong. */
        public ProducerRecord<String, byte[]> gradedAlone(int points, String chapter) {
            return graded(points, chapter, List.of());
        }

        /** What was right and wrong, where the score was told without it: one question each. */
        public ProducerRecord<String, byte[]> marked(String right, String wrong) {
            var markedAt = submittedAt().plusSeconds(60);
            return told(
                    "marked",
                    markedAt,
                    Map.of(
                            "number", number,
                            "firstSittingOfForm", number == 1,
                            "submittedAt", submittedAt().toString(),
                            "markedAt", markedAt.toString(),
                            "items", List.of(item(right, 1), item(wrong, 0))));
        }

        /** The result after a correction: q-1 was wrong after all, or is right again. */
        public ProducerRecord<String, byte[]> regraded(int revision, int points, String chapter, boolean right) {
            return regraded(revision, points, chapter, List.of(item("q-1", right ? 1 : 0)));
        }

        /** A correction that takes q-1 out of the exam. */
        public ProducerRecord<String, byte[]> voided(int revision, int points, String chapter) {
            var voided = new LinkedHashMap<>(item("q-1", 0));
            voided.put("maxPoints", 0);
            return regraded(revision, points, chapter, List.of(voided));
        }

        private ProducerRecord<String, byte[]> regraded(
                int revision, int points, String chapter, List<Map<String, Object>> items) {
            var regradedAt = submittedAt().plusSeconds(3600L * revision);
            var result = new LinkedHashMap<>(result(points, chapter, items));
            result.put("revision", revision);
            result.put("regradedAt", regradedAt.toString());
            return told("regraded", regradedAt, result);
        }

        private static Map<String, Object> item(String question, int points) {
            return Map.of(
                    "question",
                    question,
                    "version",
                    1,
                    "section",
                    "login",
                    "objective",
                    "objective-1",
                    "difficulty",
                    2,
                    "points",
                    points,
                    "maxPoints",
                    1,
                    "chosen",
                    List.of("a"));
        }

        private ProducerRecord<String, byte[]> graded(int points, String chapter, List<Map<String, Object>> items) {
            return told("graded", submittedAt(), result(points, chapter, items));
        }

        private Map<String, Object> result(int points, String chapter, List<Map<String, Object>> items) {
            return Map.ofEntries(
                    Map.entry("examTitle", "Exam as sat"),
                    Map.entry("form", 1),
                    Map.entry("number", number),
                    Map.entry("firstSittingOfForm", number == 1),
                    Map.entry("startedAt", startedAt.toString()),
                    Map.entry("submittedAt", submittedAt().toString()),
                    Map.entry("gradedAt", submittedAt().toString()),
                    Map.entry("points", points),
                    Map.entry("maxPoints", 10),
                    Map.entry("passMark", 7),
                    Map.entry("passed", points >= 7),
                    Map.entry(
                            "chapters",
                            List.of(Map.of(
                                    "chapter",
                                    chapter,
                                    "number",
                                    1,
                                    "title",
                                    "Chapter as sat",
                                    "points",
                                    points,
                                    "maxPoints",
                                    10))),
                    Map.entry("items", items));
        }

        private ProducerRecord<String, byte[]> told(String what, Instant at, Map<String, Object> more) {
            var data = new LinkedHashMap<String, Object>(more);
            data.putAll(Map.of(
                    "attempt", attempt.toString(),
                    "exam", exam,
                    "course", course,
                    "learner", learner));
            return message("quiz.learning", learner, "quiz.attempt." + what + ".v1", at, data);
        }
    }

    /** An answer that a learner gave in study mode: option a is right, b is wrong. */
    public record Practised(String course, String learner, String section, String question, int points, Instant at) {

        public static Practised of(String course, String learner, String section, String question, int points) {
            return new Practised(course, learner, section, question, points, Instant.now());
        }

        public ProducerRecord<String, byte[]> told() {
            return message(
                    "quiz.learning",
                    learner,
                    "quiz.question.practised.v1",
                    at,
                    Map.ofEntries(
                            Map.entry("session", UuidV7.at(at).toString()),
                            Map.entry("position", 1),
                            Map.entry("course", course),
                            Map.entry("learner", learner),
                            Map.entry("question", question),
                            Map.entry("version", 1),
                            Map.entry("section", section),
                            Map.entry("objective", "objective-of-" + section),
                            Map.entry("difficulty", 2),
                            Map.entry("points", points),
                            Map.entry("maxPoints", 1),
                            Map.entry("certainty", points > 0 ? "sure" : "unsure"),
                            Map.entry("chosen", List.of(points > 0 ? "a" : "b")),
                            Map.entry("practisedAt", at.toString())));
        }
    }

    /** Extra time for the learner at the exam, of whom no attempt was running. */
    public static ProducerRecord<String, byte[]> timeGranted(String course, String exam, String learner) {
        var now = Instant.now();
        return message(
                "quiz.learning",
                learner,
                "quiz.time.granted.v1",
                now,
                Map.of(
                        "exam",
                        exam,
                        "course",
                        course,
                        "learner",
                        learner,
                        "kind",
                        "accommodation",
                        "extraPercent",
                        25,
                        "extraAttempts",
                        0,
                        "grantedAt",
                        now.toString()));
    }

    private static ProducerRecord<String, byte[]> message(
            String topic, String key, String type, Instant at, Map<String, Object> data) {
        try {
            var json = JSON.writeValueAsString(data);
            EventContract.fits(type, json);
            return TestTopic.message(new OutgoingEvent(UuidV7.at(Instant.now()), topic, key, type, at, data), json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
