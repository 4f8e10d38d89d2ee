package org.lectern.progress.course;

import org.lectern.platform.problem.NotFound;

class CourseNotFound extends NotFound {

    CourseNotFound(String course) {
        super("course-not-found", "No such course", "No release of a course " + course + " is known here.");
    }
}
