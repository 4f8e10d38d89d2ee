package org.lectern.progress.classroom;

import org.lectern.platform.problem.NotFound;

class StudentNotFound extends NotFound {

    StudentNotFound(String course, String learner) {
        super(
                "student-not-found",
                "No such student",
                "No student " + learner + " is known in the course " + course + ".");
    }
}
