package org.lectern.content.lesson;

import org.lectern.content.course.Outline;
import org.lectern.platform.problem.NotFound;

class LessonNotWritten extends NotFound {

    LessonNotWritten(Outline.Section section) {
        super(
                "lesson-not-written",
                "This lesson is not written yet",
                "Section %s, %s, is in the outline, and nobody has written it yet."
                        .formatted(section.number(), section.title()));
    }
}
