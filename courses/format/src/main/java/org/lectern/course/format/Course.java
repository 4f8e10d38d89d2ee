package org.lectern.course.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course as its author wrote it.
 *
 * @param staff the user names of its instructors; empty when every instructor is on its staff
 * @param hash of all files of the folder, see {@link CourseSource#hash()}
 */
public record Course(
        String slug,
        String title,
        String summary,
        String language,
        String licence,
        Optional<List<String>> staff,
        MockExam exam,
        List<Chapter> chapters,
        List<Question> questions,
        List<Exam> exams,
        List<Lab> labs,
        String hash) {

    /**
     * The full mock exam of the course.
     *
     * @param passMark points that pass
     */
    public record MockExam(int items, int minutes, int passMark) {}

    /** @param examItems how many items of the full mock exam come from this chapter */
    public record Chapter(int number, String id, String title, int examItems, List<Section> sections) {}

    /** @param lesson empty as long as nobody has written it */
    public record Section(String id, String number, String title, Optional<Lesson> lesson) {}

    public Stream<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream());
    }

    /** By id or by the current number. */
    public Optional<Section> section(String idOrNumber) {
        return sections()
                .filter(section ->
                        section.id().equals(idOrNumber) || section.number().equals(idOrNumber))
                .findFirst();
    }

    public Stream<Lesson> lessons() {
        return sections().flatMap(section -> section.lesson().stream());
    }
}
