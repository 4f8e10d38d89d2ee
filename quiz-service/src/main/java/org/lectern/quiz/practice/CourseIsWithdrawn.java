package org.lectern.quiz.practice;

import org.lectern.platform.problem.Conflict;

class CourseIsWithdrawn extends Conflict {

    CourseIsWithdrawn(String course) {
        super("course-withdrawn", "The course is withdrawn", "Nothing new is started in " + course + ".");
    }
}
