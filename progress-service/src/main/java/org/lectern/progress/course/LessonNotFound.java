package org.lectern.progress.course;

import org.lectern.platform.problem.NotFound;

class LessonNotFound extends NotFound {

    LessonNotFound(String course, String section) {
        super("lesson-not-found", "No such lesson", "The course " + course + " has no section " + section + ".");
    }
}
