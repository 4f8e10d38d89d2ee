package org.lectern.progress.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.platform.security.CurrentUser;

/** Who is staff of a course: the instructors that its release names, and every admin. */
@ApplicationScoped
public class CourseStaff {

    @Inject
    CurrentUser user;

    @Inject
    Courses courses;

    public boolean isStaff(String course) {
        return user.isAdmin() || (user.isInstructor() && isNamed(course));
    }

    private boolean isNamed(String course) {
        return courses.findByIdOptional(course)
                .filter(known -> known.namesAsStaff(user.username()))
                .isPresent();
    }

    public void demand(String course) {
        if (!isStaff(course)) {
            throw new NotStaffOfThisCourse(course);
        }
    }
}
