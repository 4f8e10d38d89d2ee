package org.lectern.quiz.course;

import java.util.List;
import java.util.Optional;

/** The ordered chapters and sections of a release, with the objectives and anchors that questions may point at. */
public record Outline(List<Chapter> chapters) {

    /**
     * A chapter with its sections in order.
     *
     * @param number position in the course, for display; the id is what everything refers to
     */
    public record Chapter(int number, String id, String title, List<Section> sections) {

        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section with the ids of what may be pointed at in it.
     *
     * @param number for display, such as "6.1"
     */
    public record Section(String id, String number, String title, List<String> objectives, List<String> anchors) {

        public Section {
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
            anchors = anchors == null ? List.of() : List.copyOf(anchors);
        }
    }

    public Outline {
        chapters = List.copyOf(chapters);
    }

    public static Outline empty() {
        return new Outline(List.of());
    }

    public Optional<Section> section(String id) {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    public Optional<Chapter> chapterOf(String section) {
        return chapters.stream()
                .filter(chapter -> chapter.sections().stream()
                        .anyMatch(candidate -> candidate.id().equals(section)))
                .findFirst();
    }

    /** Whether the guide has this paragraph. */
    public boolean has(String section, String anchor) {
        return section(section)
                .map(Section::anchors)
                .filter(anchors -> anchor == null || anchors.contains(anchor))
                .isPresent();
    }
}
