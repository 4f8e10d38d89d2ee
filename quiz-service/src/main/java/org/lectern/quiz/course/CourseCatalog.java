package org.lectern.quiz.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What other features ask about courses. */
@ApplicationScoped
public class CourseCatalog {

    @Inject
    Courses courses;

    public Optional<KnownCourse> find(String course) {
        return courses.findByIdOptional(course).map(Course::known);
    }

    public KnownCourse require(String course) {
        return find(course).orElseThrow(() -> new CourseNotFound(course));
    }

    /** Waits for other transactions that change this course, and makes later ones wait for this. */
    public void hold(String course) {
        courses.hold(course);
    }
}
