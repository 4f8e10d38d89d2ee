package org.lectern.progress.course;

import org.lectern.platform.problem.Forbidden;

class NotStaffOfThisCourse extends Forbidden {

    NotStaffOfThisCourse(String course) {
        super("not-staff", "Not on the staff of this course", "You are not on the staff of the course " + course + ".");
    }
}
