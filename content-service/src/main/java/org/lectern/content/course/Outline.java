package org.lectern.content.course;

import java.util.List;
import java.util.Optional;

/**
 * A course without its texts, as one release orders it.
 *
 * @param staff the user names of its instructors; null: every instructor
 */
public record Outline(
        String title,
        String summary,
        String language,
        String licence,
        List<String> staff,
        MockExam exam,
        List<Chapter> chapters) {

    /**
     * The full mock exam of the course.
     *
     * @param passMark points that pass
     */
    public record MockExam(int items, int minutes, int passMark) {}

    /** @param examItems how many items of the full mock exam come from this chapter */
    public record Chapter(int number, String id, String title, int examItems, List<Section> sections) {}

    /**
     * A section, written or not yet.
     *
     * @param number for display, such as "6.1"
     * @param minutes to read it; 0 when it is not written
     */
    public record Section(
            String id,
            String number,
            String title,
            int minutes,
            boolean written,
            List<Objective> objectives,
            List<Anchor> anchors,
            List<Lab> labs) {}

    public record Objective(String id, String text) {}

    public record Anchor(String id, String title) {}

    public record Lab(String id, String title) {}

    public List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }

    /** By id or by the current number. */
    public Optional<Section> section(String idOrNumber) {
        return sections().stream()
                .filter(section ->
                        section.id().equals(idOrNumber) || section.number().equals(idOrNumber))
                .findFirst();
    }

    public int written() {
        return (int) sections().stream().filter(Section::written).count();
    }

    public int minutes() {
        return sections().stream().mapToInt(Section::minutes).sum();
    }
}
