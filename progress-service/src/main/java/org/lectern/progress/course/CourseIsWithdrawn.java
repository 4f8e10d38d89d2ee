package org.lectern.progress.course;

import org.lectern.platform.problem.Conflict;

class CourseIsWithdrawn extends Conflict {

    CourseIsWithdrawn(String course) {
        super(
                "course-withdrawn",
                "The course is withdrawn",
                "The course " + course
                        + " is not offered any more: what you have done in it stays, and can only be read.");
    }
}
