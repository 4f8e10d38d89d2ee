package org.lectern.content.draft;

import org.lectern.platform.problem.Conflict;

class CourseExists extends Conflict {

    CourseExists(String course) {
        super("course-exists", "There is such a course", "The name %s is taken: choose another one.".formatted(course));
    }
}
