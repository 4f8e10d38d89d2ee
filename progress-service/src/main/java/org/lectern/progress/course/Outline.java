package org.lectern.progress.course;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ordered chapters and sections of a release. Numbers are positions, for display; what is kept refers to the ids. Rows from before a field was
 * kept lack it until the next release or rebuild.
 *
 * @param passMark of the course's exam, in items; 0: not known
 */
public record Outline(List<Chapter> chapters, int passMark) {

    /** @param examItems questions of this chapter in the course's exam */
    public record Chapter(int number, String id, String title, int examItems, List<Section> sections) {

        public Chapter {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section of the guide.
     *
     * @param number such as "6.1"
     * @param minutes reading time
     * @param written whether there is a lesson to read yet
     * @param labs none in an outline that was kept before labs were read of it
     */
    public record Section(
            String id,
            String number,
            String title,
            int minutes,
            boolean written,
            List<Objective> objectives,
            List<Lab> labs) {

        public Section {
            requireNonNull(id, "id");
            requireNonNull(number, "number");
            requireNonNull(title, "title");
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
            labs = labs == null ? List.of() : List.copyOf(labs);
        }
    }

    /** What a reader of the section can do afterwards. */
    public record Objective(String id, String text) {

        public Objective {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
        }
    }

    public record Lab(String id, String title) {

        public Lab {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }

    public Outline {
        chapters = List.copyOf(chapters);
    }

    public Stream<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream());
    }

    public Optional<Section> section(String id) {
        return first(section -> section.id().equals(id));
    }

    /** An address of a section may be its id or its present number; where one section has the other's number as its id, the id wins. */
    public Optional<Section> sectionAt(String idOrNumber) {
        return section(idOrNumber).or(() -> first(section -> section.number().equals(idOrNumber)));
    }

    public Optional<Objective> objective(String id) {
        return sections()
                .flatMap(section -> section.objectives().stream())
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    public Optional<Chapter> chapterOf(String section) {
        return chapters.stream()
                .filter(chapter ->
                        chapter.sections().stream().anyMatch(one -> one.id().equals(section)))
                .findFirst();
    }

    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    public boolean hasLab(String id) {
        return sections()
                .flatMap(section -> section.labs().stream())
                .anyMatch(lab -> lab.id().equals(id));
    }

    private Optional<Section> first(Predicate<Section> wanted) {
        return sections().filter(wanted).findFirst();
    }
}
