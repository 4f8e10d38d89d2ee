package org.lectern.content.lesson;

import org.lectern.platform.problem.NotFound;

class LessonNotFound extends NotFound {

    LessonNotFound(String course, String section) {
        super("lesson-not-found", "No such lesson", "The course %s has no section %s.".formatted(course, section));
    }
}
