package org.lectern.course.format;

import java.util.List;

/**
 * A task that is solved in the page. Paths are relative to the course folder.
 *
 * @param section id of the section it belongs to
 * @param task Markdown
 * @param start the files that a learner begins with
 * @param solution the model solution's folder
 */
public record Lab(
        Place at,
        String id,
        String title,
        String section,
        int minutes,
        List<String> objectives,
        List<String> packages,
        String task,
        List<String> start,
        List<Check> checks,
        String solution,
        List<Wrong> wrong) {

    /** @param file a program that asserts with a message that helps */
    public record Check(String id, String title, String file) {}

    /**
     * A typical mistake, kept to prove that the checks explain it.
     *
     * @param fails id of the first check that fails
     * @param message a part of what the learner is told
     */
    public record Wrong(String folder, String fails, String message) {}
}
