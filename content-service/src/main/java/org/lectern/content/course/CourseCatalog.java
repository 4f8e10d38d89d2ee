package org.lectern.content.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A course as readers see it. */
@ApplicationScoped
class CourseCatalog {

    @Inject
    Courses courses;

    CourseView view(String course) {
        return courses.offered(course).map(CourseView::of).orElseThrow(() -> new CourseNotFound(course));
    }
}
