package org.lectern.quiz.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What quiz reads of {@code content.release.published.v1}.
 *
 * @param staff the word "all", or user names
 */
record CourseReleased(
        String course, long revision, String hash, String title, Object staff, List<ReleasedChapter> chapters) {

    record ReleasedChapter(int number, String id, String title, List<ReleasedSection> sections) {}

    record ReleasedSection(
            String id, String number, String title, List<Identified> objectives, List<Identified> anchors) {}

    record Identified(String id) {}

    /** Who is on the staff; empty: every instructor. */
    Optional<List<String>> staffNames() {
        return staff instanceof Collection<?> names
                ? Optional.of(names.stream().map(Object::toString).toList())
                : Optional.empty();
    }

    Outline outline() {
        return new Outline(chapters.stream()
                .map(chapter -> new Outline.Chapter(
                        chapter.number(),
                        chapter.id(),
                        chapter.title(),
                        chapter.sections().stream().map(CourseReleased::section).toList()))
                .toList());
    }

    private static Outline.Section section(ReleasedSection section) {
        return new Outline.Section(
                section.id(), section.number(), section.title(), ids(section.objectives()), ids(section.anchors()));
    }

    private static List<String> ids(List<Identified> things) {
        return things == null ? List.of() : things.stream().map(Identified::id).toList();
    }
}
