package org.lectern.course.format;

import java.util.List;
import java.util.Optional;

/**
 * One section's text.
 *
 * @param file where it was read
 * @param id of its section
 * @param markdown the body below the front matter
 * @param html the body as safe HTML, see {@link LessonHtml}
 * @param anchors every heading below the title, in order
 * @param samples the fences that say {@code run}
 * @param labs ids of the labs it leads into
 */
public record Lesson(
        String file,
        String id,
        String title,
        String description,
        int minutes,
        List<Objective> objectives,
        List<String> requires,
        List<String> packages,
        String markdown,
        String html,
        List<Anchor> anchors,
        List<Sample> samples,
        List<String> labs) {

    /** What a reader can do afterwards; questions name it by its id. */
    public record Objective(String id, String text) {}

    /** @param level 2 for a heading of the section, 3 below it */
    public record Anchor(String id, String title, int level) {}

    /**
     * A program that the tests execute.
     *
     * @param name its title, as a file name
     * @param assertions a program that runs after it in the same module and fails when the sample does not do what the lesson says
     * @param output what it prints, where the lesson shows that
     */
    public record Sample(
            Place at,
            String language,
            String name,
            String code,
            Optional<String> assertions,
            Optional<String> output) {}
}
