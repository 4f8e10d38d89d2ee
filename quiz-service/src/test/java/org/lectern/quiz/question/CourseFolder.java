package org.lectern.quiz.question;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lectern.course.format.Course;
import org.lectern.course.format.CourseArchive;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;
import org.lectern.platform.outbox.OutgoingEvent;
import org.lectern.platform.testing.TestTopic;

/**
 * The Flask course under a name of its own, with the questions of two sections and one exam, to be changed file by file, posted as a zip and released as
 * content does.
 */
final class CourseFolder {

    static final String QUESTIONS = "chapters/06-authentication/questions/06.01.yaml";
    static final String EXAM = "exams/authentication-check.yaml";
    static final String MORE_QUESTIONS = "chapters/06-authentication/questions/06.03.yaml";
    static final String LESSON = "chapters/06-authentication/01-introduction-to-flask-login.md";

    private final String slug = "flask-" + UUID.randomUUID().toString().substring(0, 8);
    private final TreeMap<String, byte[]> files;

    CourseFolder() {
        files = new TreeMap<>(CourseSource.of(Path.of(System.getProperty("lectern.root"), "courses", "flask-training"))
                .files());
        files.keySet()
                .removeIf(path -> (path.contains("/questions/") || path.startsWith("exams/"))
                        && !Set.of(QUESTIONS, MORE_QUESTIONS, EXAM).contains(path));
        edit("course.yaml", "slug: flask-training", "slug: " + slug);
        edit(EXAM, "id: authentication-check", "id: " + exam());
    }

    String slug() {
        return slug;
    }

    String exam() {
        return slug + ".check";
    }

    CourseFolder edit(String file, String from, String to) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    CourseFolder put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] file(String path) {
        return files.get(path);
    }

    byte[] remove(String file) {
        return files.remove(file);
    }

    void put(String file, byte[] content) {
        files.put(file, content);
    }

    /** How many questions are in its files. */
    int questions() {
        return CourseReading.of(CourseSource.of(files))
                .course()
                .orElseThrow()
                .questions()
                .size();
    }

    String hash() {
        return CourseSource.of(files).hash();
    }

    byte[] zip() {
        return CourseArchive.write(CourseSource.of(files));
    }

    /** Says on content's topic that the folder as it is now was published. */
    void release(long revision) {
        release(revision, "all");
    }

    void release(long revision, Object staff) {
        var course = CourseReading.of(CourseSource.of(files)).course().orElseThrow();
        var now = Instant.now();
        TestTopic.send(new OutgoingEvent(
                UUID.randomUUID(),
                "content.course",
                slug,
                "content.release.published.v1",
                now,
                Map.of(
                        "course", slug,
                        "revision", revision,
                        "hash", hash(),
                        "title", course.title(),
                        "staff", staff,
                        "publishedAt", now,
                        "chapters",
                                course.chapters().stream()
                                        .map(CourseFolder::chapter)
                                        .toList())));
    }

    private static Map<String, Object> chapter(Course.Chapter chapter) {
        return Map.of(
                "number", chapter.number(),
                "id", chapter.id(),
                "title", chapter.title(),
                "sections",
                        chapter.sections().stream().map(CourseFolder::section).toList());
    }

    private static Map<String, Object> section(Course.Section section) {
        return Map.of(
                "id", section.id(),
                "number", section.number(),
                "title", section.title(),
                "objectives",
                        ids(section.lesson().stream()
                                .flatMap(lesson -> lesson.objectives().stream().map(objective -> objective.id()))
                                .toList()),
                "anchors",
                        ids(section.lesson().stream()
                                .flatMap(lesson -> lesson.anchors().stream().map(anchor -> anchor.id()))
                                .toList()));
    }

    private static List<Map<String, String>> ids(List<String> ids) {
        return ids.stream().map(id -> Map.of("id", id)).toList();
    }
}
