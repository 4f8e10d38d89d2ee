package org.lectern.progress.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What other features ask about courses. */
@ApplicationScoped
public class CourseCatalog {

    @Inject
    Courses courses;

    public KnownCourse require(String course) {
        return courses.findByIdOptional(course).flatMap(Course::known).orElseThrow(() -> new CourseNotFound(course));
    }
}
