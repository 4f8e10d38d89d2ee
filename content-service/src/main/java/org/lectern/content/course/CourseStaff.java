package org.lectern.content.course;

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
        return !user.isAnonymous()
                && courses.findByIdOptional(course).filter(this::isStaff).isPresent();
    }

    /**
     * Refuses who is no staff.
     *
     * @throws CourseNotFound nobody has brought a package of it
     */
    public void demand(String course) {
        refuseOthers(courses.findByIdOptional(course).orElseThrow(() -> new CourseNotFound(course)));
    }

    /** A course that nobody has brought yet names no staff: any instructor may bring its first package. */
    public void demandForImport(String course) {
        courses.findByIdOptional(course).ifPresent(this::refuseOthers);
    }

    private void refuseOthers(Course course) {
        if (!isStaff(course)) {
            throw new NotStaffOfThisCourse(course.course());
        }
    }

    private boolean isStaff(Course course) {
        return user.isAdmin() || (user.isInstructor() && course.namesAsStaff(user.username()));
    }
}
