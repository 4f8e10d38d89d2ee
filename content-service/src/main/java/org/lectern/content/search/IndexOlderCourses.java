package org.lectern.content.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.lectern.content.course.CourseService;
import org.lectern.content.lesson.LessonService;

/** Brings courses that an earlier version of this service has indexed into the present form, at start, one by one. */
@ApplicationScoped
class IndexOlderCourses {

    private static final Logger LOG = Logger.getLogger(IndexOlderCourses.class);

    @Inject
    CourseService courses;

    @Inject
    LessonService lessons;

    @Inject
    Passages passages;

    @Inject
    IndexCourse index;

    void start(@Observes StartupEvent event) {
        run();
    }

    void run() {
        passages.indexedInAnOlderForm().forEach(this::tryToIndex);
    }

    /** A course that cannot be indexed stays as it is: neither the other courses nor the start of the service wait for it. */
    private void tryToIndex(String course) {
        try {
            QuarkusTransaction.requiringNew().run(() -> indexAnew(course));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s is not indexed anew: the search finds it as before", course);
        }
    }

    private void indexAnew(String course) {
        courses.hold(course);
        if (courses.isOffered(course)) {
            passages.forget(course);
            index.index(course, lessons.all(course, courses.offeredHash(course)));
        }
    }
}
