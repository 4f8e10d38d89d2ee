package org.lectern.content.course;

import org.lectern.platform.problem.NotFound;

public final class CourseNotFound extends NotFound {

    public CourseNotFound(String course) {
        super("course-not-found", "No such course", "There is no course " + course + ", or it is not published.");
    }
}
