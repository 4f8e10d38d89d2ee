package org.lectern.content.lab;

import java.util.List;
import org.lectern.content.course.Outline;
import org.lectern.content.lesson.LessonView;

/**
 * A lab as its page needs it, the same for ever at its release's address. Nothing in it is secret: the learner's own browser runs the checks.
 *
 * @param release hash of the release that all of it is from
 * @param minutes to solve it
 * @param packages what its program may import, as PyPI names it
 * @param html the task, safe
 * @param files what a learner begins with
 * @param solution the files of the start that the model solution replaces
 */
public record LabView(
        String course,
        String release,
        String id,
        String title,
        LessonView.SectionName section,
        int minutes,
        List<Outline.Objective> objectives,
        List<String> packages,
        String html,
        List<LabFile> files,
        List<LabCheck> checks,
        List<LabFile> solution) {

    /** @param path as the program sees it, such as "templates/base.html" */
    public record LabFile(String path, String text) {}

    /** @param code a program that asserts with a message that helps */
    public record LabCheck(String id, String title, String code) {}
}
