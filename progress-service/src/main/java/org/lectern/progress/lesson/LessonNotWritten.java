package org.lectern.progress.lesson;

import org.lectern.platform.problem.NotFound;

class LessonNotWritten extends NotFound {

    LessonNotWritten(String section) {
        super(
                "lesson-not-written",
                "This lesson is not written yet",
                "There is nothing to read in " + section + " yet.");
    }
}
