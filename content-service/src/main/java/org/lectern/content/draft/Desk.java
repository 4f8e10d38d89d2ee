package org.lectern.content.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.content.course.Outline;
import org.lectern.course.format.CourseReading;
import org.lectern.course.format.CourseSource;

/**
 * The release that a course's staff go on from, with their drafts upon it.
 *
 * @param release its hash
 * @param base its files
 */
record Desk(String release, Outline outline, CourseSource base, List<Draft> drafts) {

    static final String OUTLINE = "course.yaml";

    /** The course as it would be with all drafts. */
    CourseSource source() {
        CourseSource source = base;
        for (Draft draft : drafts) {
            source = source.with(draft.file(), draft.text().getBytes(StandardCharsets.UTF_8));
        }
        return source;
    }

    Optional<String> digest(String file) {
        return base.bytes(file).map(CourseSource::digest);
    }

    Optional<Draft> draft(String file) {
        return drafts.stream().filter(draft -> draft.file().equals(file)).findFirst();
    }

    /** A draft that was begun for this section and is all that there is of its file. */
    Optional<Draft> draftAlone(String section) {
        return draftsFor(section).filter(draft -> !base.has(draft.file())).findFirst();
    }

    Stream<Draft> draftsFor(String section) {
        return drafts.stream().filter(draft -> section.equals(draft.section()));
    }

    /** Whether the same files are here and drafted, whatever the drafts say: then each section's file is the same. */
    boolean hasTheFilesOf(Desk other) {
        return release.equals(other.release) && files(drafts).equals(files(other.drafts));
    }

    /** Whether it would make the same release. */
    boolean isLike(Desk other) {
        return hasTheFilesOf(other) && revisions(drafts).equals(revisions(other.drafts));
    }

    private static List<String> files(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.file() + " " + draft.section())
                .toList();
    }

    private static List<Long> revisions(List<Draft> drafts) {
        return drafts.stream().map(Draft::revision).toList();
    }

    List<Draft> outdated() {
        return drafts.stream()
                .filter(draft -> draft.isOutdated(digest(draft.file())))
                .toList();
    }

    /** A section by id or number: of the release or else of the drafts, where it may be new. */
    Optional<Section> section(String idOrNumber) {
        return outline.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream()
                        .filter(section -> section.id().equals(idOrNumber)
                                || section.number().equals(idOrNumber))
                        .map(section -> new Section(section.id(), section.number(), section.title(), chapter.id())))
                .findFirst()
                .or(() -> sectionOfDrafts(idOrNumber));
    }

    private Optional<Section> sectionOfDrafts(String idOrNumber) {
        return CourseReading.of(source()).course().stream()
                .flatMap(course -> course.chapters().stream())
                .flatMap(chapter -> chapter.sections().stream()
                        .filter(section -> section.id().equals(idOrNumber)
                                || section.number().equals(idOrNumber))
                        .map(section -> new Section(section.id(), section.number(), section.title(), chapter.id())))
                .findFirst();
    }

    record Section(String id, String number, String title, String chapter) {

        /** What its author begins with. */
        String template() {
            return """
                    ---
                    id: %1$s
                    section: "%2$s"
                    title: "%3$s"
                    description: ""
                    minutes: 10
                    objectives:
                      - id: %1$s-1
                        text: ""
                    requires: []
                    packages: []
                    ---

                    ## Why it matters {#why-%1$s}

                    """.formatted(id, number, title.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    /** The file of a section's lesson: where a draft alone has it, else by what its front matter says, or where a new one goes. */
    String file(Section section) {
        return draftAlone(section.id()).map(Draft::file).orElseGet(() -> fileByFrontMatter(section));
    }

    private String fileByFrontMatter(Section section) {
        Pattern id = Pattern.compile("id: *\"?" + Pattern.quote(section.id()) + "\"? *");
        return source().files().keySet().stream()
                .filter(path -> path.matches("chapters/[^/]+/[^/]+\\.md"))
                .filter(path -> frontMatter(
                                base.text(path).or(() -> source().text(path)).orElse(""))
                        .anyMatch(line -> id.matcher(line).matches()))
                .findFirst()
                .orElse("chapters/%s/%s.md".formatted(section.chapter(), section.id()));
    }

    /** Its lines, however many: an author's front matter may be long, and a pattern over all of it would recurse. */
    private static Stream<String> frontMatter(String text) {
        return text.startsWith("---\n") ? text.lines().skip(1).takeWhile(line -> !line.equals("---")) : Stream.empty();
    }
}
