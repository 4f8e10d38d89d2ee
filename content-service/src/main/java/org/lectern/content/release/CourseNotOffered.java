package org.lectern.content.release;

import org.lectern.platform.problem.Conflict;

class CourseNotOffered extends Conflict {

    CourseNotOffered(String course) {
        super(
                "course-not-offered",
                "This course is not offered",
                "The course " + course + " was never published: there is nothing to withdraw.");
    }
}
