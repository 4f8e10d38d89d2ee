package org.lectern.content.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The courses as readers see them. */
@ApplicationScoped
class CourseCatalog {

    @Inject
    Courses courses;

    CourseList list() {
        return new CourseList(
                courses.offered().stream().map(CourseList.CourseCard::of).toList());
    }

    CourseView view(String course) {
        return courses.offered(course).map(CourseView::of).orElseThrow(() -> new CourseNotFound(course));
    }
}
