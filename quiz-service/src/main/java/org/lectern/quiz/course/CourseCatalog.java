package org.lectern.quiz.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What other features ask about courses. */
@ApplicationScoped
public class CourseCatalog {

    private static final int OUTLINES = 100;

    private record Release(String course, long revision) {}

    /** What a revision says never changes. */
    private final Cache<Release, Outline> outlines =
            Caffeine.newBuilder().maximumSize(OUTLINES).build();

    @Inject
    Courses courses;

    public Optional<KnownCourse> find(String course) {
        return courses.findByIdOptional(course).map(Course::known);
    }

    /** Of the newest release, read once for each; empty for a course that content has never told of. */
    public Outline outline(String course) {
        return courses.revision(course)
                .map(revision -> outlines.getIfPresent(new Release(course, revision)))
                .or(() -> courses.findByIdOptional(course).map(this::remembered))
                .orElseGet(Outline::empty);
    }

    private Outline remembered(Course course) {
        KnownCourse known = course.known();
        outlines.put(new Release(known.course(), course.revision()), known.outline());
        return known.outline();
    }

    public KnownCourse require(String course) {
        return find(course).orElseThrow(() -> new CourseNotFound(course));
    }

    /** Waits for other transactions that change this course, and makes later ones wait for this. */
    public void hold(String course) {
        courses.hold(course);
    }
}
