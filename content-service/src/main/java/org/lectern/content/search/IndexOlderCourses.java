package org.lectern.content.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lectern.content.course.CourseService;
import org.lectern.content.lesson.LessonService;

/** Brings courses that an earlier version of this service has indexed into the present form, at start, one by one. */
@ApplicationScoped
class IndexOlderCourses {

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
        passages.indexedInAnOlderForm()
                .forEach(course -> QuarkusTransaction.requiringNew().run(() -> indexAnew(course)));
    }

    private void indexAnew(String course) {
        courses.hold(course);
        if (courses.isOffered(course)) {
            passages.forget(course);
            index.index(course, lessons.all(course, courses.offeredHash(course)));
        }
    }
}
